package ca.liaison.publications.ingestion;

import ca.liaison.Complaint;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Views;
import ca.liaison.publications.browsing.InvalidParameters;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.publications.reading.PageLinks;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What came in and how far it is, for programs and for the page that follows one. */
@Path("api/ingestions")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.APPLICATION_JSON)
public class IngestionsApi {

    @Inject
    Receiving receiving;

    @Inject
    Views views;

    @Inject
    CurrentViewer viewer;

    @Inject
    Ingestions ingestions;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** One page of the list, newest first. */
    record Latest(long total, int page, int size, List<IngestionDocument> items) {}

    @GET
    public Response list(@QueryParam("state") String named) {
        var state = state(named);
        var page = Math.max(1, Math.min(PageLinks.number(uri, "page", 1), 1_000_000));
        var size = Math.max(1, Math.min(PageLinks.number(uri, "size", 20), 100));
        var reader = Readers.language(headers);
        var total = ingestions.count(state, viewer.get());
        var items = ingestions.latest(state, viewer.get(), (page - 1) * size, size).stream()
                .map(one -> IngestionDocument.of(one, reader))
                .toList();
        return PageLinks.linked(
                        Response.ok(new Latest(total, page, size, items)), uri, page, (int) ((total + size - 1) / size))
                .build();
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        var ingestion = receiving.find(new IngestionId(id), Action.PREPARE, viewer.get());
        if (ingestion.isFinished()) { // until then its page, which has its entry, asks every moment how far it is
            views.arrival(id, ingestion.metadata(), viewer.get());
        }
        return Response.ok(IngestionDocument.of(ingestion, Readers.language(headers)))
                .build();
    }

    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") String id) {
        var again = receiving.retry(new IngestionId(id), viewer.get());
        return Response.accepted(IngestionDocument.of(again, Readers.language(headers)))
                .location(UploadApi.address(again))
                .build();
    }

    private static Optional<State> state(String named) {
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(State.values())
                .filter(state -> state.name().equals(named))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidParameters(List.of(Complaint.of("state", "publications.parameter.unknown")))));
    }
}
