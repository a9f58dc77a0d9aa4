package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Places;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.lists.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of all datasets, narrowed by words, place and offence. */
@Path("{language: en|fr}/{section: statistics|statistiques}")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces(MediaType.TEXT_HTML)
public class DatasetsResource {

    private static final int SIZE = 20;

    @Inject
    Statistics statistics;

    @Inject
    Profiles profiles;

    @Inject
    DatasetCards listing;

    @Inject
    Places places;

    @Inject
    Offences offences;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @Context
    UriInfo uri;

    @GET
    @Costs(CataloguePlaces.class)
    public Page list() {
        var wanted = DatasetFilter.of(uri.getQueryParameters());
        var all = statistics.all(viewer.get());
        var found = all.stream()
                .filter(opened -> wanted.isMetBy(opened, profiles.of(opened)))
                .toList();
        var pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        var page = Math.min(wanted.page(), pages);
        var shown = statistics.shown(
                found.stream().skip((page - 1L) * SIZE).limit(SIZE).toList(), viewer.get());
        var cards = shown.stream().map(opened -> listing.card(opened, language)).toList();
        var content = new DatasetsPage(
                wanted.q(),
                choices(
                        all,
                        Profile::places,
                        wanted.place(),
                        code -> places.get(code)
                                .map(place -> place.name().in(language))
                                .orElse(code),
                        "places"),
                choices(
                        all,
                        Profile::offences,
                        wanted.offence(),
                        id -> offences.get(id)
                                .map(term -> term.label().in(language))
                                .orElse(id),
                        "offences"),
                Messages.text(language, "statistics.found", found.size()),
                cards,
                Pager.of(
                        page,
                        pages,
                        number -> Address.STATISTICS.in(
                                language, wanted.atPage(number).query())),
                wanted.isNarrow() ? Address.STATISTICS.in(language) : null,
                Address.STATISTICS.in(language, ".atom" + wanted.atPage(1).query()),
                CatalogueResource.ADDRESS);
        var head = Head.of(
                        language,
                        Messages.text(language, "statistics.title"),
                        Address.STATISTICS.twins(wanted.atPage(page).query()))
                .described(Messages.text(language, "statistics.description"))
                .feed(Messages.text(language, "statistics.feed"), Address.STATISTICS.in(language, ".atom"));
        return Page.of("statistics/datasets", content, wanted.isNarrow() ? head.hidden() : head);
    }

    /** Only what leads somewhere, with how many datasets it leads to. */
    private List<Choice> choices(
            List<OpenDataset> all,
            Function<Profile, Set<String>> values,
            String chosen,
            Function<String, String> name,
            String what) {
        Map<String, Long> counts = all.stream()
                .flatMap(opened -> values.apply(profiles.of(opened)).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var collator = Collator.getInstance(language.locale());
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", Messages.text(language, "statistics." + what + ".all"), chosen == null));
        counts.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(),
                        Messages.text(language, "statistics.counted", name.apply(entry.getKey()), entry.getValue()),
                        entry.getKey().equals(chosen)))
                .sorted(Comparator.comparing(Choice::label, collator::compare))
                .forEach(choices::add);
        return choices;
    }
}
