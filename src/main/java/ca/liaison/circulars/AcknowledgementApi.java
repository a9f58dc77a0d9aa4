package ca.liaison.circulars;

import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Somebody's word, by a program, that they have read a circular. */
@Path("api/circulars/{id}/acknowledgement")
@RequestScoped
@NeedsSignIn
public class AcknowledgementApi {

    @Inject
    CircularReaders readers;

    @Inject
    CurrentViewer viewer;

    @POST
    @NeedsNoProof("It says of oneself that one has read something")
    public Response acknowledge(@PathParam("id") String id) {
        readers.acknowledge(readers.find(id, viewer.get()), viewer.get());
        return Response.noContent().build();
    }
}
