package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.signin.CurrentSession;
import ca.liaison.accounts.signin.OpenSession;
import ca.liaison.accounts.signin.SubmittedForm;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
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

/** An app that makes one-time codes. */
@Path("{language: en|fr}/{section: account|compte}/{what: authenticator|authentificateur}")
@RequestScoped
@NeedsSignIn
@StepUp
@Produces(MediaType.TEXT_HTML)
public class AuthenticatorResource {

    @Inject
    Enrolling enrolling;

    @Inject
    CurrentSession current;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        return page(current.get(), null);
    }

    /** Whoever has no recovery codes yet gets them now: the day on which they are needed is too late. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> fields) {
        var known = current.get();
        var form = new SubmittedForm(fields);
        if (form.has("drop")) {
            enrolling.dropKey(known);
            return Response.seeOther(URI.create(Address.ACCOUNT.in(language))).build();
        }
        if (!enrolling.takeKey(known.session(), form.text("code"))) {
            return page(known, Messages.text(language, "identity.code.wrong"))
                    .withStatus(400)
                    .response()
                    .build();
        }
        return Response.seeOther(URI.create(
                        (known.keyring().recoveryCodes().isEmpty() ? Address.RECOVERY_CODES : Address.ACCOUNT)
                                .in(language)))
                .build();
    }

    private Page page(OpenSession known, String error) {
        var key = enrolling.offeredKey(known.session());
        var page = new AuthenticatorPage(
                Address.AUTHENTICATOR.in(language),
                QrPicture.of(OneTimeCodes.address(key, known.account().email())),
                key.replaceAll("(.{4})(?!$)", "$1 "),
                new Field("code", "", error),
                known.keyring().key() == null ? null : Address.AUTHENTICATOR.in(language));
        return Page.of(
                "identity/authenticator",
                page,
                Heads.of(Address.AUTHENTICATOR, "account.authenticator", language)
                        .problem(error != null));
    }
}
