package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Sessions;
import ca.liaison.accounts.signin.CurrentSession;
import ca.liaison.accounts.signin.SubmittedForm;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
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

/** Where one is signed in, and a way out of each. Somebody else's sessions are nobody's here. */
@Path("{language: en|fr}/{section: account|compte}/{what: sessions}")
@RequestScoped
@NeedsSignIn
@Produces(MediaType.TEXT_HTML)
public class SessionsResource {

    @Inject
    Sessions sessions;

    @Inject
    CurrentSession current;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        var known = current.get();
        var rows = sessions.of(known.account().email()).stream()
                .filter(session -> known.now().isBefore(session.ends(known.idle())))
                .map(session ->
                        row(session, session.tokenHash().equals(known.session().tokenHash())))
                .toList();
        return Page.of(
                "identity/sessions",
                new SessionsPage(Address.SESSIONS.in(language), rows),
                Heads.of(Address.SESSIONS, "account.sessions", language));
    }

    @POST
    @NeedsNoProof("It ends sessions, which must not wait")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(MultivaluedMap<String, String> fields) {
        var form = new SubmittedForm(fields);
        var known = current.get();
        trail.note(Deed.of("account.sessions.revoke", known.account().email()).with("others", form.has("others")));
        if (form.has("others")) {
            sessions.closeOthersOf(known.session());
        } else {
            sessions.of(known.account().email()).stream()
                    .filter(session -> session.number().equals(form.text("session")))
                    .forEach(sessions::close);
        }
        return Response.seeOther(URI.create(Address.SESSIONS.in(language))).build();
    }

    private SessionsPage.Row row(Session session, boolean isThis) {
        return new SessionsPage.Row(
                session.number(),
                Formats.moment(session.startedAt(), language),
                Formats.moment(session.seenAt(), language),
                session.from(),
                session.browser(),
                isThis);
    }
}
