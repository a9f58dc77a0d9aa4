package ca.liaison.publications.ingestion;

import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Fact;
import ca.liaison.publications.Publication;
import ca.liaison.publications.Publications;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints ingestions: one with all that is known of it, or as a row of the list. */
@ApplicationScoped
class Progress {

    private final Publications publications;

    @Inject
    Progress(Publications publications) {
        this.publications = publications;
    }

    IngestionPage page(Ingestion ingestion, Viewer viewer, Language reader) {
        var publication = ingestion.published()
                ? publications.find(ingestion.target()).filter(there -> Access.may(viewer, Action.READ, there))
                : Optional.<Publication>empty();
        return new IngestionPage(
                IngestionWords.name(ingestion, reader),
                ingestion.state().name(),
                IngestionWords.state(ingestion, reader),
                percent(ingestion),
                facts(ingestion, reader),
                notice(ingestion, publication, reader),
                retry(ingestion, viewer, reader),
                publication.map(there -> link(there, reader)).orElse(null),
                UploadApi.address(ingestion).toString());
    }

    IngestionsPage.Row row(Ingestion ingestion, Viewer viewer, Language reader) {
        var reason = ingestion.problem() == null ? null : IngestionWords.reasonOfFile(ingestion.problem(), reader);
        return new IngestionsPage.Row(
                IngestionWords.name(ingestion, reader),
                Address.INGESTIONS.in(reader, "/" + ingestion.id().value()),
                ingestion.state().name(),
                IngestionWords.state(ingestion, reader),
                percent(ingestion),
                Formats.moment(ingestion.receivedAt(), reader),
                reason,
                retry(ingestion, viewer, reader));
    }

    private static int percent(Ingestion ingestion) {
        return (int) Math.round(ingestion.progress() * 100);
    }

    private static String retry(Ingestion ingestion, Viewer viewer, Language reader) {
        return ingestion.state() == State.FAILED && Receiving.mayRetry(viewer, ingestion)
                ? Address.INGESTIONS.in(reader, "/" + ingestion.id().value() + "/retry")
                : null;
    }

    private static Link link(Publication publication, Language reader) {
        return new Link(
                Messages.text(reader, "publishing.ingestion.open"),
                Address.PUBLICATIONS.in(reader, "/" + publication.slug().in(reader)));
    }

    /** Why it failed, or what readers of a document that was taken in will miss. */
    private static Notice notice(Ingestion ingestion, Optional<Publication> publication, Language reader) {
        if (ingestion.problem() != null) {
            var title = ingestion.published() ? "ingestion.failed.partly" : "ingestion.failed";
            return new Notice(
                    ingestion.published() ? "warning" : "danger",
                    Messages.text(reader, title),
                    IngestionWords.reasonOfFile(ingestion.problem(), reader) + " "
                            + Messages.text(reader, title + ".text"),
                    null);
        }
        var warnings = publication.map(there -> warnings(there, reader)).orElse("");
        return warnings.isEmpty()
                ? null
                : new Notice("warning", Messages.text(reader, "ingestion.warnings"), warnings, null);
    }

    private static String warnings(Publication publication, Language reader) {
        return publication.editions().stream()
                .flatMap(edition -> edition.warnings().stream()
                        .map(code -> Messages.text(
                                reader,
                                "ingestion.reasonOfFile",
                                edition.name(),
                                Messages.text(reader, "labels.textwarning." + code))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<Fact> facts(Ingestion ingestion, Language reader) {
        var files = ingestion.files().stream()
                .map(file -> new Link(
                        file.name() + " (" + Formats.size(file.length(), reader) + ")",
                        ingestion.published() ? "/files/" + file.digest().value() + "/" + encoded(file.name()) : null))
                .toList();
        return List.of(
                new Fact(words(reader, "files"), files),
                fact(reader, "received", Formats.moment(ingestion.receivedAt(), reader)),
                fact(reader, "by", ingestion.by()),
                fact(
                        reader,
                        "origin",
                        words(reader, "origin." + ingestion.origin().name())),
                fact(reader, "id", ingestion.id().value()));
    }

    private static Fact fact(Language reader, String name, String value) {
        return new Fact(words(reader, name), List.of(new Link(value, null)));
    }

    private static String words(Language reader, String name) {
        return Messages.text(reader, "ingestion.fact." + name);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
