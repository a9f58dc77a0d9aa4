package ca.liaison.accounts.signin;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.accounts.TooManyAttempts;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing in, the first step, and out. */
@Path("{language: en|fr}")
@RequestScoped
@Open("Whoever signs in is nobody yet")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    @Inject
    SigningIn signingIn;

    @Inject
    ProvingBoth both;

    @Inject
    LettingIn lettingIn;

    @Inject
    IdentityProvider provider;

    @Inject
    CurrentSession current;

    @Inject
    SessionRecognizing recognizing;

    @Inject
    SessionCookie cookie;

    @Inject
    Requester requester;

    @PathParam("language")
    Language language;

    @Context
    HttpHeaders headers;

    @GET
    @Path("{section: sign-in|connexion}")
    public Page form(@QueryParam("next") String next, @QueryParam("problem") String problem) {
        return page("", null, Next.of(next), problem == null ? ended() : notice("danger", "identity.provider.failed"));
    }

    @POST
    @NeedsNoProof("It is a proof")
    @Path("{section: sign-in|connexion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(MultivaluedMap<String, String> fields) {
        var form = new SubmittedForm(fields);
        var name = form.text("name");
        if (form.isToggle()) {
            return page(name, null, form.next(), null).response().build();
        }
        var code = form.text("code");
        try {
            var opened = code.isBlank()
                    ? signingIn.byPassphrase(name, form.text("password"), requester.origin())
                    : both.open(name, form.text("password"), code, requester.origin());
            return opened.map(one -> lettingIn.to(one, token(), form.next(), language))
                    .orElseGet(() -> page(name, text("identity.wrong"), form.next(), null, form.has("code"))
                            .withStatus(400)
                            .response()
                            .build());
        } catch (TooManyAttempts wait) {
            var page = page(
                    name,
                    Messages.text(language, wait.messageKey(), wait.arguments().toArray()),
                    form.next(),
                    null,
                    true);
            return page.withStatus(wait.status())
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, wait.retryAfter().toSeconds() + 1)
                    .build();
        }
    }

    @POST
    @Open("Ends a session where there is one")
    @NeedsNoProof("It ends a session")
    @Path("{section: sign-out|deconnexion}")
    public Response signOut() {
        current.find().map(OpenSession::session).ifPresent(signingIn::end);
        return Response.seeOther(URI.create(Address.HOME.in(language)))
                .cookie(cookie.gone())
                .build();
    }

    /** Why somebody who was signed in is not any more. */
    private Notice ended() {
        return current.find().isEmpty()
                        && token() != null
                        && recognizing.ended(token()).isPresent()
                ? notice("info", "identity.ended")
                : null;
    }

    private String token() {
        return cookie.token(headers.getCookies());
    }

    private Notice notice(String tone, String key) {
        return new Notice(tone, Messages.text(language, key), Messages.text(language, key + ".text"), null);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }

    private Page page(String name, String error, Next next, Notice notice) {
        return page(name, error, next, notice, false);
    }

    /**
     * @param asksCode whether a code of the app is asked for at once, by which nobody has to wait for what others did
     */
    private Page page(String name, String error, Next next, Notice notice, boolean asksCode) {
        var query = next.query();
        var head = Head.of(
                        language,
                        Messages.text(language, "identity.title"),
                        Address.SIGN_IN.twins(new Bilingual(query, query)))
                .hidden()
                .toggling("sign-in")
                .problem(error != null);
        var page = new SignInPage(
                Address.SIGN_IN.in(language),
                name,
                error,
                next.path(),
                Address.RECOVERY.in(language),
                provider.isThere() ? Address.ORGANIZATION.in(language) + query : null,
                notice,
                asksCode ? Field.of("code", "") : null);
        return Page.of("identity/sign-in", page, head);
    }
}
