package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.ChangingPassphrase;
import ca.liaison.accounts.FirstAdministrator;
import ca.liaison.accounts.Standing;
import ca.liaison.accounts.signin.CurrentSession;
import ca.liaison.accounts.signin.OpenSession;
import ca.liaison.accounts.signin.PassphrasePage;
import ca.liaison.accounts.signin.Requester;
import ca.liaison.accounts.signin.SigningIn;
import ca.liaison.accounts.signin.SubmittedForm;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Field;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Changing one's own passphrase. The present one is asked for, so a session left open is not enough. */
@Path("{language: en|fr}/{section: account|compte}/{what: passphrase|phrase-passe}")
@RequestScoped
@NeedsSignIn
@StepUp
@Produces(MediaType.TEXT_HTML)
public class PassphraseResource {

    @Inject
    ChangingPassphrase changing;

    @Inject
    SigningIn signingIn;

    @Inject
    FirstAdministrator first;

    @Inject
    CurrentSession current;

    @Inject
    Requester requester;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        return page(current.get(), null, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> fields) {
        var known = current.get();
        var form = new SubmittedForm(fields);
        var account = known.account();
        if (first.isConfigured(account.email())) {
            return page(known, null, null, null).withStatus(409).response().build();
        }
        if (signingIn
                .check(known.session(), form.text("password"), requester.address())
                .isEmpty()) {
            return page(known, "identity.passphrase.wrong", null, null)
                    .withStatus(400)
                    .response()
                    .build();
        }
        var complaint = changing.complaint(account, form.text("newPassphrase")).orElse(null);
        var again = complaint == null && !form.text("newPassphrase").equals(form.text("again"))
                ? "identity.passphrase.different"
                : null;
        if (complaint != null || again != null) {
            return page(known, null, complaint, again)
                    .withStatus(400)
                    .response()
                    .build();
        }
        if (!changing.change(account, form.text("newPassphrase"), known.session())) {
            return page(known, "identity.passphrase.wrong", null, null)
                    .withStatus(409)
                    .response()
                    .build();
        }
        return Response.seeOther(URI.create(Address.ACCOUNT.in(language))).build();
    }

    private Page page(OpenSession known, String current, String complaint, String again) {
        var fixed = first.isConfigured(known.account().email())
                ? new Notice(
                        "info",
                        Messages.text(language, "account.passphrase.fixed"),
                        Messages.text(language, "account.passphrase.fixed.text"),
                        null)
                : null;
        var lead = Messages.text(
                language,
                known.standing() == Standing.NEW_PASSPHRASE ? "account.passphrase.oneTime" : "account.passphrase.lead");
        var page = new PassphrasePage(
                Address.PASSPHRASE.in(language),
                lead,
                field("password", current),
                field("newPassphrase", complaint),
                field("again", again),
                fixed);
        return Page.of(
                "identity/passphrase",
                page,
                Heads.of(Address.PASSPHRASE, "account.passphrase", language)
                        .problem(!page.problems().isEmpty()));
    }

    private Field field(String name, String error) {
        return new Field(name, "", error == null ? null : Messages.text(language, error));
    }
}
