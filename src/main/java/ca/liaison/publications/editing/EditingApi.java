package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Tagged;
import ca.liaison.publications.reading.PublicationDocuments;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Changing publications by a program. */
@Path("api/publications")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class EditingApi {

    @Inject
    Editing editing;

    @Inject
    PublicationDocuments documents;

    @Inject
    CurrentViewer viewer;

    @Context
    HttpHeaders headers;

    @PathParam("id")
    String id;

    @HeaderParam(HttpHeaders.IF_MATCH)
    String ifMatch;

    @PUT
    @Path("{id}/metadata")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(InputStream json) throws IOException {
        var current = editing.get(new PublicationId(id), Action.WRITE, viewer.get());
        var revision = AskedRevision.needed(ifMatch, current);
        return answer(editing.describe(current.id(), revision, Drafts.read(json), viewer.get()));
    }

    /** Why something is taken back. */
    record Withdrawal(Bilingual reason) {}

    @POST
    @Path("{id}/withdraw")
    @Needs(Action.APPROVE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(InputStream json) throws IOException {
        var current = editing.get(new PublicationId(id), Action.APPROVE, viewer.get());
        var revision = AskedRevision.optional(ifMatch, current);
        return answer(editing.withdraw(
                current.id(), revision, Drafts.read(json, Withdrawal.class).reason(), viewer.get()));
    }

    @POST
    @Path("{id}/restore")
    public Response restore() {
        var current = editing.get(new PublicationId(id), Action.WRITE, viewer.get());
        return answer(editing.restore(current.id(), AskedRevision.optional(ifMatch, current), viewer.get()));
    }

    private Response answer(Publication changed) {
        return Response.ok(documents.of(changed, Readers.language(headers), viewer.get()))
                .tag(Tagged.revision(changed.revision()))
                .build();
    }
}
