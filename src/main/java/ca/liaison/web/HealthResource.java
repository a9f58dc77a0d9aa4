package ca.liaison.web;

import ca.liaison.identity.Open;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says on the portal's own address whether it lives and whether it can serve, as MicroProfile Health words it. The
 * server says the same only on its management address, which nobody outside reaches; details of a failure stay there,
 * but for the sentence under {@code reason}, which names nothing of the inside.
 */
@Path("health")
@RequestScoped
@Open("Machines that watch the portal sign in nowhere; it says whether the portal serves, and nothing of what is in it")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    @Any
    Instance<HealthCheck> checks;

    @GET
    @Path("live")
    public Response live() {
        return answer(Liveness.Literal.INSTANCE);
    }

    @GET
    @Path("ready")
    public Response ready() {
        return answer(Readiness.Literal.INSTANCE);
    }

    private Response answer(Annotation kind) {
        var results = checks.select(kind).stream().map(HealthCheck::call).toList();
        var isUp = results.stream().allMatch(result -> result.getStatus() == Status.UP);
        var list = Json.createArrayBuilder();
        results.forEach(result -> list.add(line(result)));
        var body = Json.createObjectBuilder()
                .add("status", (isUp ? Status.UP : Status.DOWN).name())
                .add("checks", list)
                .build();
        return Response.status(isUp ? 200 : 503)
                .header("Cache-Control", "no-store")
                .entity(body.toString())
                .build();
    }

    private static JsonObject line(HealthCheckResponse result) {
        var line = Json.createObjectBuilder()
                .add("name", result.getName())
                .add("status", result.getStatus().name());
        result.getData().map(data -> data.get("reason")).ifPresent(reason -> line.add("reason", reason.toString()));
        return line.build();
    }
}
