package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.Scope;
import ca.liaison.accounts.Token;
import ca.liaison.accounts.Tokens;
import ca.liaison.accounts.signin.CurrentSession;
import ca.liaison.accounts.signin.SubmittedForm;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Page;
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
import java.time.Duration;

/** The tokens with which programs act for one's own account. */
@Path("{language: en|fr}/{section: account|compte}/{what: tokens|jetons}")
@RequestScoped
@NeedsSignIn
@StepUp
@Produces(MediaType.TEXT_HTML)
public class TokensResource {

    @Inject
    Tokens tokens;

    @Inject
    CurrentSession current;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        return page(TokenForm.empty(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> fields) {
        var form = new SubmittedForm(fields);
        var email = current.get().account().email();
        if (form.has("revoke")) {
            tokens.of(email).stream()
                    .filter(token -> token.number().equals(form.text("revoke")))
                    .forEach(this::revoke);
            return Response.seeOther(URI.create(Address.TOKENS.in(language))).build();
        }
        var typed = TokenForm.of(form, tokens.of(email).size());
        if (form.isToggle()) {
            return page(typed.unjudged(), null).response().build();
        }
        if (typed.isWrong()) {
            return page(typed, null).withStatus(400).response().build();
        }
        var made = trail.doing(
                Deed.of("account.token.make", email)
                        .with("scope", typed.scope())
                        .with("days", typed.days()),
                () -> tokens.make(
                        current.get().account(),
                        typed.name().strip(),
                        Scope.valueOf(typed.scope()),
                        Duration.ofDays(Integer.parseInt(typed.days()))));
        return page(TokenForm.empty(), made).response().build();
    }

    private void revoke(Token token) {
        trail.doing(Deed.of("account.token.revoke", token.email()).on("token", token.number()), () -> {
            tokens.revoke(token);
            return null;
        });
    }

    private Page page(TokenForm typed, String made) {
        var page = typed.page(made, tokens.of(current.get().account().email()), language);
        return Page.of(
                "identity/tokens",
                page,
                Heads.of(Address.TOKENS, "account.tokens", language)
                        .problem(!page.problems().isEmpty())
                        .toggling("make-token"));
    }
}
