package ca.liaison.publications.deciding;

import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Tagged;
import ca.liaison.publications.editing.AskedRevision;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.reading.PageLinks;
import ca.liaison.publications.reading.PublicationDocuments;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** What waits for a decision, and the decision, by a program. */
@Path("api/approvals")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsApi {

    @Inject
    Deciding deciding;

    @Inject
    PublicationDocuments documents;

    @Inject
    CurrentViewer viewer;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @PathParam("id")
    String id;

    @HeaderParam(HttpHeaders.IF_MATCH)
    String ifMatch;

    /** One that waits, or, with {@code returned}, was sent back; {@code id} is the publication's. */
    record Open(String id, int revision, String title, List<String> authors, Instant since, String returned) {}

    /** One page of the list, oldest first. */
    record Listed(long total, int page, int size, List<Open> items) {}

    /** Why something is sent back. */
    record Return(String reason) {}

    @GET
    public Response list() {
        var page = Math.max(1, Math.min(PageLinks.number(uri, "page", 1), 1_000_000));
        var size = Math.max(1, Math.min(PageLinks.number(uri, "size", 20), 100));
        var reader = Readers.language(headers);
        var open = deciding.open(viewer.get());
        var items = open.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(one -> new Open(
                        one.id().value(),
                        one.revision(),
                        one.latestWords().title().in(reader),
                        one.proposal().authors(),
                        one.proposal().at(),
                        one.proposal().returned()))
                .toList();
        return PageLinks.linked(
                        Response.ok(new Listed(open.size(), page, size, items)),
                        uri,
                        page,
                        (open.size() + size - 1) / size)
                .build();
    }

    @POST
    @Path("{id}/approve")
    @Needs(Action.APPROVE)
    public Response approve() {
        var current = deciding.get(new PublicationId(id), Action.APPROVE, viewer.get());
        return answer(deciding.approve(current.id(), AskedRevision.optional(ifMatch, current), viewer.get()));
    }

    @POST
    @Path("{id}/send-back")
    @Needs(Action.APPROVE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sendBack(InputStream json) throws IOException {
        var current = deciding.get(new PublicationId(id), Action.APPROVE, viewer.get());
        return answer(deciding.sendBack(
                current.id(),
                AskedRevision.optional(ifMatch, current),
                Drafts.read(json, Return.class).reason(),
                viewer.get()));
    }

    private Response answer(Publication decided) {
        return Response.ok(documents.of(decided, Readers.language(headers), viewer.get()))
                .tag(Tagged.revision(decided.revision()))
                .build();
    }
}
