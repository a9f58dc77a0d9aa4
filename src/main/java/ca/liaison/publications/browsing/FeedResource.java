package ca.liaison.publications.browsing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.finding.SearchDeeds;
import ca.liaison.finding.SearchPlaces;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.Labels;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.search.Hit;
import ca.liaison.search.Searching;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;

/** Any search as an Atom feed, newest first unless the address says otherwise. */
@Path("{language: en|fr}/publications.atom")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces("application/atom+xml;charset=UTF-8")
public class FeedResource {

    private static final int SIZE = 50;

    @Inject
    @AmongPublications
    Searching searching;

    @Inject
    SearchDeeds searches;

    @Inject
    CurrentViewer viewer;

    @Inject
    Site site;

    @PathParam("language")
    Language language;

    @Context
    UriInfo uri;

    @GET
    @Costs(SearchPlaces.class)
    public String feed() {
        var parameters = uri.getQueryParameters();
        var asked = SearchAddress.of(parameters);
        var ordered = parameters.containsKey("sort") ? asked : asked.newestFirst();
        var hits = searching
                .search(ordered.uncounted(language, SIZE), viewer.get())
                .hits();
        searches.note(asked.q(), hits.size(), viewer.get());
        var title = asked.q().isEmpty()
                ? Messages.text(language, "catalogue.feed")
                : Messages.text(language, "catalogue.titleFor", asked.q());
        var entries = hits.stream().map(FeedResource::entry).toList();
        return new Feed(
                        title,
                        Address.PUBLICATIONS.in(language, ".atom" + asked.query()),
                        asked.in(language),
                        language,
                        entries)
                .xml(site);
    }

    private static Feed.Entry entry(Hit hit) {
        var categories = new LinkedHashMap<String, Bilingual>();
        categories.put(hit.kind(), Labels.kind(hit.kind()));
        hit.topics().forEach(topic -> categories.put(topic.code(), topic.label()));
        var published = hit.published() == null
                ? Instant.EPOCH
                : hit.published().atStartOfDay(ZoneOffset.UTC).toInstant();
        var addresses = new Bilingual(
                PublicationAddress.of(hit.slug(), Language.EN, ""), PublicationAddress.of(hit.slug(), Language.FR, ""));
        return new Feed.Entry(
                addresses,
                hit.title(),
                hit.updated() == null ? published : hit.updated(),
                published,
                hit.organization() == null ? null : hit.organization().label(),
                categories,
                hit.summary());
    }
}
