package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.LatestFigures;
import ca.liaison.search.Facet;
import ca.liaison.search.Searching;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The first page. */
@Path("{language: en|fr}")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private static final int LATEST = 6;
    private static final int MOST_FIGURES = 3;
    private static final int MOST_TOPICS = 12;
    private static final int MOST_YEARS = 8;

    @Inject
    @AmongPublications
    Searching searching;

    @Inject
    Counts counts;

    @Inject
    CurrentViewer viewer;

    @Inject
    Instance<LatestFigures> figures;

    @PathParam("language")
    Language language;

    @GET
    public Page home() {
        var found = searching.counts(viewer.get());
        var kinds = counts.of(Facet.KIND, found, language);
        var total = found.getOrDefault(Facet.KIND, List.of()).stream()
                .mapToLong(ca.liaison.search.FacetCount::count)
                .sum();
        var latest = searching.latest(viewer.get(), LATEST).stream()
                .map(hit -> Cards.of(hit, language))
                .toList();
        var page = new HomePage(
                Formats.number(total, language),
                figures(),
                latest,
                kinds,
                first(MOST_TOPICS, counts.of(Facet.TOPIC, found, language)),
                first(MOST_YEARS, counts.years(found, language)));
        var head = Head.of(language, Messages.text(language, "catalogue.home.title"), Address.HOME.twins())
                .described(Messages.text(language, "catalogue.home.description"))
                .searching()
                .feed(Messages.text(language, "catalogue.feed"), Address.PUBLICATIONS.in(language, ".atom?sort=date"));
        return Page.of("publications/home", page, head);
    }

    private List<LatestFigures.Latest> figures() {
        return figures.stream()
                .flatMap(source -> source.latest(MOST_FIGURES, language, viewer.get()).stream())
                .limit(MOST_FIGURES)
                .toList();
    }

    private static List<HeadingCount> first(int most, List<HeadingCount> counts) {
        return counts.size() > most ? counts.subList(0, most) : counts;
    }
}
