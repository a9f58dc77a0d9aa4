package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Devices;
import ca.liaison.accounts.KeptForms;
import ca.liaison.accounts.Sessions;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Where somebody goes after a step of the sign-in was right: to the second step, to the form that waits for them, or
 * where they wanted to go.
 */
@ApplicationScoped
class LettingIn {

    private final KeptForms kept;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Accounts accounts;
    private final Devices devices;
    private final Requester requester;

    @Inject
    LettingIn(
            KeptForms kept,
            Sessions sessions,
            SessionCookie cookie,
            Accounts accounts,
            Devices devices,
            Requester requester) {
        this.kept = kept;
        this.sessions = sessions;
        this.cookie = cookie;
        this.accounts = accounts;
        this.devices = devices;
        this.requester = requester;
    }

    /**
     * @param oldToken of the session that the browser had before, or null: it ends, and what was kept with it goes over
     *     to the new one, where it is the same person's
     */
    Response to(SigningIn.Opened opened, String oldToken, Next next, Language language) {
        if (oldToken != null) {
            sessions.find(opened.token()).ifPresent(fresh -> kept.follow(oldToken, fresh));
            sessions.find(oldToken).ifPresent(sessions::close);
        }
        var place = opened.half()
                ? URI.create(Address.SECOND_STEP.in(language) + next.query())
                : sessions.find(opened.token()).filter(kept::isWaiting).isPresent()
                        ? URI.create(Address.KEPT.in(language))
                        : next.in(language);
        var answer = Response.seeOther(place).cookie(cookie.of(opened.token()));
        if (!opened.half()) {
            accounts.find(opened.email())
                    .filter(account -> account.passwordHash() != null)
                    .ifPresent(account -> answer.cookie(
                            cookie.ofDevice(devices.remember(requester.origin().device(), account))));
        }
        return answer.build();
    }
}
