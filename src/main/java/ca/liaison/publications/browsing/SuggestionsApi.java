package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.search.Facet;
import ca.liaison.search.Hit;
import ca.liaison.search.Searching;
import ca.liaison.search.Suggestion;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What somebody who is still typing may mean. */
@Path("api/suggestions")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsApi {

    @Inject
    @AmongPublications
    Searching searching;

    @Inject
    CurrentViewer viewer;

    @Context
    HttpHeaders headers;

    /** Words to offer; {@code href} leads straight there, and is absent where the words are only to be searched for. */
    public record Offer(String text, String href) {}

    @GET
    @Costs(SuggestionPlaces.class)
    public List<Offer> suggest(@QueryParam("q") String q, @QueryParam("language") String code) {
        var language = Language.ofCode(code).orElseGet(() -> Readers.language(headers));
        return q == null || q.isBlank()
                ? List.of()
                : searching.suggest(q, language, viewer.get()).stream()
                        .map(suggestion -> offer(suggestion, language))
                        .toList();
    }

    private Offer offer(Suggestion suggestion, Language language) {
        return new Offer(
                suggestion.text(),
                switch (suggestion.kind()) {
                    case TITLE ->
                        searching
                                .find(suggestion.value(), viewer.get())
                                .map(hit -> address(hit, language))
                                .orElse(null);
                    case TOPIC -> SearchAddress.of(language, Facet.TOPIC, suggestion.value());
                    case ORGANIZATION -> SearchAddress.of(language, Facet.ORGANIZATION, suggestion.value());
                });
    }

    private static String address(Hit hit, Language language) {
        return PublicationAddress.of(hit.slug(), language, "");
    }
}
