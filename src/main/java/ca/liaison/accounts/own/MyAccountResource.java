package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.Sessions;
import ca.liaison.accounts.Tokens;
import ca.liaison.accounts.signin.CurrentSession;
import ca.liaison.accounts.signin.Present;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One's own account, and the session that goes on when its holder says so. */
@Path("{language: en|fr}/{section: account|compte}")
@RequestScoped
@NeedsSignIn
@Produces(MediaType.TEXT_HTML)
public class MyAccountResource {

    @Inject
    CurrentSession current;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        var known = current.get();
        var keyring = known.keyring();
        var lines = List.of(
                line("passphrase", text("account.passphrase.state"), Address.PASSPHRASE, "account.change"),
                line(
                        "authenticator",
                        text(keyring.key() == null ? "account.authenticator.none" : "account.authenticator.some"),
                        Address.AUTHENTICATOR,
                        keyring.key() == null ? "account.add" : "account.change"),
                line(
                        "passkeys",
                        text("account.passkeys.count", keyring.passkeys().size()),
                        Address.PASSKEYS,
                        keyring.passkeys().isEmpty() ? "account.add" : "account.change"),
                line(
                        "codes",
                        text("account.codes.count", keyring.recoveryCodes().size()),
                        Address.RECOVERY_CODES,
                        "account.change"),
                line(
                        "sessions",
                        text(
                                "account.sessions.count",
                                sessions.of(known.account().email()).size()),
                        Address.SESSIONS,
                        "account.see"),
                line(
                        "tokens",
                        text(
                                "account.tokens.count",
                                tokens.of(known.account().email()).size()),
                        Address.TOKENS,
                        "account.see"));
        var last = keyring.lastSignIn();
        var page = new AccountPage(
                known.account().name(),
                known.account().email(),
                last == null ? null : text("account.last", Formats.moment(last.at(), language), last.from()),
                lines);
        return Page.of("identity/account", page, Heads.of(Address.ACCOUNT, "account.title", language));
    }

    /** "Stay signed in": the request itself is what keeps the session; the answer says for how many seconds. */
    @POST
    @NeedsNoProof("It keeps a session that is there")
    @Path("{what: stay|rester}")
    @Produces(MediaType.TEXT_PLAIN)
    public String stay() {
        return String.valueOf(
                new Present(current.get().viewer(), current.get()).sessionLeft().toSeconds());
    }

    private AccountPage.Line line(String name, String value, Address where, String change) {
        return new AccountPage.Line(text("account." + name), value, new Link(text(change), where.in(language)));
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }
}
