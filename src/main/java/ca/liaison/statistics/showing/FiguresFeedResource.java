package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.vocabulary.Offences;
import ca.liaison.web.Address;
import ca.liaison.web.Feed;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;

/**
 * The list of datasets as an Atom feed, with the same filters; an entry is new again with every version of its table.
 */
@Path("{language: en|fr}/{section: statistics.atom|statistiques.atom}")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces("application/atom+xml;charset=UTF-8")
public class FiguresFeedResource {

    private static final int SIZE = 50;

    @Inject
    Statistics statistics;

    @Inject
    Profiles profiles;

    @Inject
    DatasetCards listing;

    @Inject
    Offences offences;

    @Inject
    CurrentViewer viewer;

    @Inject
    Site site;

    @PathParam("language")
    Language language;

    @Context
    UriInfo uri;

    @GET
    @Costs(CataloguePlaces.class)
    public String feed() {
        var wanted = DatasetFilter.of(uri.getQueryParameters()).atPage(1);
        var latest = statistics.all(viewer.get()).stream()
                .filter(opened -> wanted.isMetBy(opened, profiles.of(opened)))
                .sorted(Comparator.comparing(
                                (OpenDataset opened) -> opened.version().at())
                        .reversed())
                .limit(SIZE)
                .toList();
        var entries =
                statistics.shown(latest, viewer.get()).stream().map(this::entry).toList();
        return new Feed(
                        Messages.text(language, "statistics.feed"),
                        Address.STATISTICS.in(language, ".atom" + wanted.query()),
                        Address.STATISTICS.in(language, wanted.query()),
                        language,
                        entries)
                .xml(site);
    }

    private Feed.Entry entry(OpenDataset opened) {
        var metadata = opened.publication().metadata();
        var categories = new LinkedHashMap<String, Bilingual>();
        profiles.of(opened).offences().stream()
                .sorted()
                .forEach(id -> offences.get(id).ifPresent(term -> categories.put(id, term.label())));
        return new Feed.Entry(
                new Bilingual(
                        DatasetCards.address(opened.dataset(), Language.EN, ""),
                        DatasetCards.address(opened.dataset(), Language.FR, "")),
                opened.dataset().title(),
                opened.version().at(),
                metadata.published().atStartOfDay(ZoneOffset.UTC).toInstant(),
                new Bilingual(listing.source(opened, Language.EN), listing.source(opened, Language.FR)),
                categories,
                metadata.summary());
    }
}
