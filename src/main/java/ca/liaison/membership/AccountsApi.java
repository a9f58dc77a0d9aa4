package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.json.Json;
import ca.liaison.json.Misread;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Accounts that are in order at once, for programs, imports and tests. A person in a browser still sets up the second
 * factor that their roles need.
 */
@Path("api/accounts")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsApi {

    @Inject
    Enlisting enlisting;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    /** @param token null where none was asked for; it is told this once */
    record Made(String email, String token) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream json) throws IOException {
        var draft = read(json);
        viewer.mustBeAllowedTo(Action.COORDINATE, new Membership(draft.address(), draft.agency()));
        var wanted = enlisting.check(draft);
        var deed = Deed.of("account.create", viewer.get())
                .onPerson(wanted.email())
                .with("agency", wanted.agency())
                .with("roles", wanted.roles())
                .with(
                        "clearance",
                        wanted.clearance().category() + "/"
                                + wanted.clearance().tlp().label())
                .with("token", draft.tokenScope());
        var token = trail.doing(
                deed, () -> enlisting.open(wanted, draft, viewer.get().name()));
        return Response.status(Response.Status.CREATED)
                .entity(new Made(wanted.email(), token.orElse(null)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static AccountDraft read(InputStream json) throws IOException {
        try {
            return Json.read(json, AccountDraft.class, "account");
        } catch (Misread e) {
            throw new InvalidAccount(List.<Complaint>of(e.complaint()));
        }
    }
}
