package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.finding.SearchDeeds;
import ca.liaison.finding.SearchPlaces;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.Labels;
import ca.liaison.search.Facet;
import ca.liaison.search.Results;
import ca.liaison.search.Searching;
import ca.liaison.search.Sort;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
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
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Searching and browsing: one box, filters, and everything in the address. */
@Path("{language: en|fr}/publications")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces(MediaType.TEXT_HTML)
public class SearchResource {

    private static final int SIZE = 20;

    @Inject
    @AmongPublications
    Searching searching;

    @Inject
    Labels labels;

    @Inject
    SearchDeeds searches;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @Context
    UriInfo uri;

    @GET
    @Costs(SearchPlaces.class)
    public Page search() {
        var asked = SearchAddress.of(uri.getQueryParameters());
        var results = searching.search(asked.request(language, SIZE), viewer.get());
        searches.note(asked.q(), results.total(), viewer.get());
        var title = asked.q().isEmpty() ? words("title") : words("titleFor", asked.q());
        var feed = feed(asked);
        var head = Head.of(language, title, Address.PUBLICATIONS.twins(asked.query()))
                .described(words("description"))
                .searching()
                .feed(words("feed"), feed);
        return Page.of(
                "publications/search", page(asked, results, feed), asked.query().isEmpty() ? head : head.hidden());
    }

    private SearchPage page(SearchAddress asked, Results results, String feed) {
        var marks = searching.marks(asked.q());
        var hits = results.hits().stream()
                .map(hit -> Cards.of(hit, language, asked.q(), marks))
                .toList();
        var pager = Pager.of(
                Math.min(results.page(), Math.max(1, results.pages())),
                Math.max(1, results.pages()),
                n -> asked.page(n).in(language));
        var correction = results.correction()
                .map(better -> new Link(better, asked.asking(better).in(language)))
                .orElse(null);
        return new SearchPage(
                asked.q(),
                summary(asked, results),
                Facet.OF_ONE_SOURCE.stream()
                        .map(facet -> facet(facet, asked, results))
                        .toList(),
                active(asked),
                asked.filters().isEmpty() ? null : asked.withoutFilters().in(language),
                sorts(asked),
                hits,
                (results.page() - 1) * SIZE + 1,
                pager,
                correction,
                feed);
    }

    private SearchPage.Facet facet(Facet facet, SearchAddress asked, Results results) {
        var chosen = asked.filters().getOrDefault(facet, Set.of());
        var counts = results.facets().getOrDefault(facet, List.of());
        var values = new LinkedHashSet<>(
                counts.stream().map(ca.liaison.search.FacetCount::value).toList());
        values.addAll(chosen);
        var choices = values.stream()
                .map(value -> {
                    var count = counts.stream()
                            .filter(one -> one.value().equals(value))
                            .mapToLong(ca.liaison.search.FacetCount::count)
                            .findFirst()
                            .orElse(0);
                    return new SearchPage.Choice(
                            value,
                            labels.of(facet, value).in(language),
                            Formats.number(count, language),
                            chosen.contains(value));
                })
                .toList();
        return new SearchPage.Facet(facet.parameter(), words("facet." + facet.parameter()), choices);
    }

    private List<Link> active(SearchAddress asked) {
        return asked.filters().entrySet().stream()
                .flatMap(filter -> filter.getValue().stream()
                        .map(value -> new Link(
                                labels.of(filter.getKey(), value).in(language),
                                asked.without(filter.getKey(), value).in(language))))
                .toList();
    }

    private List<SearchPage.Choice> sorts(SearchAddress asked) {
        return Arrays.stream(Sort.values())
                .map(sort -> new SearchPage.Choice(
                        sort.parameter(), words("sort." + sort.parameter()), null, sort == asked.sort()))
                .toList();
    }

    private String summary(SearchAddress asked, Results results) {
        var key = (asked.q().isEmpty() ? "found" : "foundFor")
                + (results.total() == 0 ? ".none" : results.total() == 1 ? ".one" : ".many");
        var said = words(key, Formats.number(results.total(), language), asked.q());
        return results.relaxed() ? said + " " + words("relaxed") : said;
    }

    private String feed(SearchAddress asked) {
        return Address.PUBLICATIONS.in(language, ".atom" + asked.page(1).query());
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "catalogue." + key, arguments);
    }
}
