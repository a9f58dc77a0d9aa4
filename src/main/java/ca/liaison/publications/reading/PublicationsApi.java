package ca.liaison.publications.reading;

import ca.liaison.finding.SearchDeeds;
import ca.liaison.finding.SearchPlaces;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Labels;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Tagged;
import ca.liaison.publications.browsing.ListingParameters;
import ca.liaison.publications.browsing.PublicationList;
import ca.liaison.search.Searching;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

/** Publications for programs: searching, one document, its text. */
@Path("api/publications")
@RequestScoped
@Open("Each publication is judged: what the viewer may not read is missing")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationsApi {

    private static final MediaType PLAIN = new MediaType("text", "plain", "UTF-8");

    @Inject
    @AmongPublications
    Searching searching;

    @Inject
    Catalogue catalogue;

    @Inject
    PublicationDocuments documents;

    @Inject
    PlainText plainText;

    @Inject
    Labels labels;

    @Inject
    SearchDeeds searches;

    @Inject
    CurrentViewer viewer;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @GET
    @Costs(SearchPlaces.class)
    public Response list() {
        var reader = Readers.language(headers);
        var results = searching.search(ListingParameters.request(uri.getQueryParameters(), reader), viewer.get());
        searches.note(uri.getQueryParameters().getFirst("q"), results.total(), viewer.get());
        var answer = Tagged.json(PublicationList.of(results, labels, reader), request);
        return PageLinks.linked(answer, uri, results.page(), results.pages()).build();
    }

    @GET
    @Path("{id}")
    public Response document(@PathParam("id") String id) {
        var publication = catalogue.open(new PublicationId(id), viewer.get());
        return Tagged.guarded(
                        publication,
                        Tagged.json(
                                documents.of(publication, Readers.language(headers), viewer.get()),
                                publication.revision(),
                                request))
                .build();
    }

    @GET
    @Path("{id}/text")
    @Costs(TextPlaces.class)
    @Produces(MediaType.TEXT_PLAIN)
    public Response text(@PathParam("id") String id, @QueryParam("file") String file) {
        var publication = catalogue.take(new PublicationId(id), viewer.get());
        var editions = plainText.editions(publication, file);
        StreamingOutput text = out -> plainText.write(editions, out);
        return Tagged.guarded(publication, Tagged.answer(text, Tagged.revision(publication.revision()), request))
                .type(PLAIN)
                .build();
    }
}
