package ca.liaison.administration;

import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.jobs.Doubt;
import ca.liaison.jobs.TrustedTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** The same for programs. */
@Path("api/clock")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
public class ClockApi {

    @Inject
    TrustedTime time;

    @Inject
    ConfirmingTime confirming;

    @Inject
    CurrentViewer viewer;

    /** @param expected and clock: what the time should be and what it is said to be, where these are too far apart */
    record State(boolean inDoubt, Instant expected, Instant clock) {}

    @GET
    public State show() {
        var doubt = time.doubt();
        return new State(
                doubt.isPresent(),
                doubt.map(Doubt::expected).orElse(null),
                doubt.map(Doubt::clock).orElse(null));
    }

    @POST
    @StepUp
    public State confirm() {
        confirming.confirm(viewer.get());
        return show();
    }
}
