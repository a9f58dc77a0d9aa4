package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.KeptForms;
import ca.liaison.accounts.Passkeys;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Sessions;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Proving once more who one is, before something that needs it ({@link StepUp}). */
@Path("{language: en|fr}/{section: sign-in|connexion}/{step: confirm|confirmation}")
@RequestScoped
@NeedsSignIn
@Produces(MediaType.TEXT_HTML)
public class ConfirmResource {

    @Inject
    Proving proving;

    @Inject
    Passkeys passkeys;

    @Inject
    Sessions sessions;

    @Inject
    KeptForms kept;

    @Inject
    IdentityProvider provider;

    @Inject
    CurrentSession current;

    @Inject
    Requester requester;

    @PathParam("language")
    Language language;

    @GET
    public Page ask(@QueryParam("next") String next) {
        return page(current.get(), null, Next.of(next));
    }

    @POST
    @NeedsNoProof("It is the proof")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prove(MultivaluedMap<String, String> fields) {
        var form = new SubmittedForm(fields);
        var known = current.get();
        if (!isRight(known.session(), form)) {
            return page(
                            known,
                            Messages.text(
                                    language,
                                    known.keyring().hasFactor()
                                            ? "identity.factor.wrong"
                                            : "identity.passphrase.wrong"),
                            form.next())
                    .withStatus(400)
                    .response()
                    .build();
        }
        sessions.proven(known.session());
        return Response.seeOther(
                        kept.isWaiting(known.session())
                                ? URI.create(Address.KEPT.in(language))
                                : form.next().in(language))
                .build();
    }

    private boolean isRight(Session session, SubmittedForm form) {
        if (form.has("passkey")) {
            return proving.byPasskey(session, form.text("passkey"), requester.address());
        }
        return form.has("password")
                ? proving.byPassphrase(session, form.text("password"), requester.address())
                : proving.byCode(session, form.text("code"), requester.origin());
    }

    private Page page(OpenSession known, String error, Next next) {
        var hasFactor = known.keyring().hasFactor();
        var head = Head.of(language, Messages.text(language, "identity.confirm"), Address.CONFIRM.twins(next.query()))
                .hidden()
                .problem(error != null);
        var page = new SecondStepPage(
                Address.CONFIRM.in(language),
                Messages.text(language, "identity.confirm.lead"),
                hasFactor ? new Field("code", "", error) : null,
                hasFactor ? null : new Field("password", "", error),
                passkeys.ask(known.session()).orElse(null),
                next.path(),
                null,
                !hasFactor && provider.isThere() ? Address.ORGANIZATION.in(language) + next.query() : null);
        return Page.of("identity/second-step", page, head);
    }
}
