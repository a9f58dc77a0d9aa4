package ca.liaison.publications.ingestion;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.browsing.HeadingCount;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.lists.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came in lately and what became of it; and what of the content folder could not be taken in. */
@Path("{language: en|fr}/{section: publish|publier}/ingestions")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class IngestionsResource {

    private static final int SIZE = 25;

    @Inject
    CurrentViewer viewer;

    @Inject
    Ingestions ingestions;

    @Inject
    ContentFolder content;

    @Inject
    Progress progress;

    @PathParam("language")
    Language language;

    @GET
    public Page list(
            @QueryParam("state") String named,
            @QueryParam("page") String asked,
            @QueryParam("received") String received) {
        var state = Arrays.stream(State.values())
                .filter(one -> one.name().equals(named))
                .findFirst();
        var last = (int) Math.max(1, (ingestions.count(state, viewer.get()) + SIZE - 1) / SIZE);
        var number = Math.max(1, Math.min(number(asked), last));
        var rows = ingestions.latest(state, viewer.get(), (number - 1) * SIZE, SIZE).stream()
                .map(one -> progress.row(one, viewer.get(), language))
                .toList();
        var page = new IngestionsPage(
                states(state),
                rows,
                Pager.of(number, last, n -> Address.INGESTIONS.in(language, query(state, n))),
                notice(number(received)));
        var head = Head.of(
                        language,
                        Messages.text(language, "web.section.ingestions"),
                        Address.INGESTIONS.twins(query(state, number)))
                .hidden();
        return Page.of("publications/ingestions", page, head);
    }

    private List<HeadingCount> states(Optional<State> chosen) {
        var counts = new ArrayList<HeadingCount>();
        counts.add(count(Messages.text(language, "ingestion.all"), Optional.empty(), chosen));
        for (var state : State.values()) {
            counts.add(count(IngestionWords.state(state, language), Optional.of(state), chosen));
        }
        return counts;
    }

    private HeadingCount count(String label, Optional<State> state, Optional<State> chosen) {
        var href = state.equals(chosen) ? null : Address.INGESTIONS.in(language, query(state, 1));
        return new HeadingCount(label, href, Formats.number(ingestions.count(state, viewer.get()), language));
    }

    private static String query(Optional<State> state, int page) {
        var filter = state.map(one -> "state=" + one.name());
        var number = page > 1 ? Optional.of("page=" + page) : Optional.<String>empty();
        var parts = List.of(filter, number).stream().flatMap(Optional::stream).collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }

    private Notice notice(int received) {
        var troubles = content.troubles();
        if (!troubles.isEmpty()) {
            var lines = troubles.stream()
                    .map(trouble -> trouble.folder() + " – " + trouble.words(language))
                    .collect(Collectors.joining(" "));
            return new Notice(
                    "danger", Messages.text(language, "ingestion.content.troubles", troubles.size()), lines, null);
        }
        return received > 1
                ? new Notice(
                        "success",
                        Messages.text(language, "ingestion.received", received),
                        Messages.text(language, "ingestion.received.text"),
                        null)
                : null;
    }

    private static int number(String text) {
        try {
            return text == null ? 1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
