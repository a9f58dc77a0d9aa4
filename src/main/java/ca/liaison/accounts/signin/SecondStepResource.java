package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Passkeys;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.identity.SignInNeeded;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The second step of a sign-in. */
@Path("{language: en|fr}/{section: sign-in|connexion}/{step: second-step|deuxieme-etape}")
@RequestScoped
@Open("Whoever is halfway through a sign-in is nobody yet; the session of that half is asked for")
@Produces(MediaType.TEXT_HTML)
public class SecondStepResource {

    @Inject
    Proving proving;

    @Inject
    Passkeys passkeys;

    @Inject
    SigningIn signingIn;

    @Inject
    LettingIn lettingIn;

    @Inject
    CurrentSession current;

    @Inject
    Requester requester;

    @Inject
    SessionCookie cookie;

    @Context
    HttpHeaders headers;

    @PathParam("language")
    Language language;

    @GET
    public Page ask(@QueryParam("next") String next) {
        return page(halfway(), null, Next.of(next));
    }

    @POST
    @NeedsNoProof("It is a proof")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prove(MultivaluedMap<String, String> fields) {
        var form = new SubmittedForm(fields);
        var session = halfway().session();
        var right = form.has("passkey")
                ? proving.byPasskey(session, form.text("passkey"), requester.address())
                : proving.byCode(session, form.text("code"), requester.origin());
        if (!right) {
            return page(halfway(), Messages.text(language, "identity.factor.wrong"), form.next())
                    .withStatus(400)
                    .response()
                    .build();
        }
        return lettingIn.to(
                signingIn.finish(session, requester.origin()),
                cookie.token(headers.getCookies()),
                form.next(),
                language);
    }

    private OpenSession halfway() {
        return current.halfway().orElseThrow(SignInNeeded::new);
    }

    private Page page(OpenSession known, String error, Next next) {
        var head = Head.of(
                        language,
                        Messages.text(language, "identity.secondStep"),
                        Address.SECOND_STEP.twins(next.query()))
                .hidden()
                .problem(error != null);
        var page = new SecondStepPage(
                Address.SECOND_STEP.in(language),
                Messages.text(language, "identity.secondStep.lead"),
                new Field("code", "", error),
                null,
                passkeys.ask(known.session()).orElse(null),
                next.path(),
                Address.LOST_FACTOR.in(language),
                null);
        return Page.of("identity/second-step", page, head);
    }
}
