package ca.liaison.checking;

import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.json.Json;
import ca.liaison.json.Misread;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The check of the portal for programs: asked for with POST, followed with GET. */
@Path("api/check")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
public class CheckApi {

    private static final URI ADDRESS = URI.create("/api/check");

    @Inject
    Checking checking;

    @Inject
    Checks checks;

    @Inject
    CurrentViewer viewer;

    /** @param repair absent means no */
    record Asked(Boolean repair) {}

    @GET
    public Response latest() {
        return Response.ok(document(checks.latest().orElseThrow(NotFoundException::new)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream json) throws IOException {
        var asked = checking.ask(Boolean.TRUE.equals(read(json).repair()), viewer.get());
        return Response.accepted(document(asked)).location(ADDRESS).build();
    }

    private CheckDocument document(Check check) {
        return CheckDocument.of(check, checking.parts().size());
    }

    private static Asked read(InputStream json) throws IOException {
        try {
            return Json.read(json, Asked.class, "check");
        } catch (Misread e) {
            throw new BadRequestException("Not {\"repair\": true} or {\"repair\": false}", e);
        }
    }
}
