package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.Keyring;
import ca.liaison.accounts.Passkeys;
import ca.liaison.accounts.signin.CurrentSession;
import ca.liaison.accounts.signin.OpenSession;
import ca.liaison.accounts.signin.SubmittedForm;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
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

/** The passkeys of one's own account. */
@Path("{language: en|fr}/{section: account|compte}/{what: passkeys|cles-acces}")
@RequestScoped
@NeedsSignIn
@StepUp
@Produces(MediaType.TEXT_HTML)
public class PasskeysResource {

    @Inject
    Enrolling enrolling;

    @Inject
    Passkeys passkeys;

    @Inject
    CurrentSession current;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        return page(current.get(), "", null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> fields) {
        var known = current.get();
        var form = new SubmittedForm(fields);
        if (form.has("drop")) {
            enrolling.dropPasskey(known, form.text("drop"));
            return to(Address.PASSKEYS);
        }
        if (form.isToggle()) {
            return page(known, form.text("passkeyName"), null).response().build();
        }
        if (form.text("passkeyName").isBlank()) {
            return page(known, "", "forms.passkeyName.missing")
                    .withStatus(400)
                    .response()
                    .build();
        }
        if (!enrolling.takePasskey(known.session(), form.text("passkey"), form.text("passkeyName"))) {
            return page(known, form.text("passkeyName"), "identity.passkey.wrong")
                    .withStatus(400)
                    .response()
                    .build();
        }
        return to(known.keyring().recoveryCodes().isEmpty() ? Address.RECOVERY_CODES : Address.PASSKEYS);
    }

    private Response to(Address address) {
        return Response.seeOther(URI.create(address.in(language))).build();
    }

    private Page page(OpenSession known, String name, String error) {
        var rows = known.keyring().passkeys().stream()
                .map(key -> new PasskeysPage.Row(
                        key.id(),
                        key.name(),
                        Formats.moment(key.addedAt(), language),
                        key.usedAt() == null
                                ? Messages.text(language, "account.never")
                                : Formats.moment(key.usedAt(), language)))
                .toList();
        var offer = rows.size() < Keyring.MOST_PASSKEYS
                ? passkeys.offer(known.session(), known.account().name())
                : null;
        var page = new PasskeysPage(
                Address.PASSKEYS.in(language),
                rows,
                new Field("passkeyName", name, error == null ? null : Messages.text(language, error)),
                offer);
        var head = Heads.of(Address.PASSKEYS, "account.passkeys", language).problem(error != null);
        return Page.of("identity/passkeys", page, offer == null ? head : head.toggling("add-passkey"));
    }
}
