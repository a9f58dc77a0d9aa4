package ca.liaison.accounts.signin;

import ca.liaison.accounts.GoodStanding;
import ca.liaison.accounts.Holders;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Who holds the token of a session, judged anew with every request: whoever is disabled, or whose agency left, is
 * nobody from then on.
 */
@ApplicationScoped
public class SessionRecognizing {

    private final Sessions sessions;
    private final Holders holders;
    private final Keyrings keyrings;
    private final GoodStanding membership;
    private final Clock clock;

    @Inject
    SessionRecognizing(Sessions sessions, Holders holders, Keyrings keyrings, GoodStanding membership, Clock clock) {
        this.sessions = sessions;
        this.holders = holders;
        this.keyrings = keyrings;
        this.membership = membership;
        this.clock = clock;
    }

    /**
     * Whose session it is, halfway in or not.
     *
     * @param active whether the holder does something; what a page asks by itself does not keep a session alive
     */
    public Optional<OpenSession> holder(String token, boolean active) {
        return sessions.find(token).flatMap(session -> known(session, active));
    }

    /** The session of a token that lets nobody in any more, because nobody used it for too long. */
    Optional<Session> ended(String token) {
        return sessions.find(token)
                .filter(session -> !session.isHalf() && known(session, false).isEmpty());
    }

    private Optional<OpenSession> known(Session session, boolean active) {
        var now = clock.instant();
        return holders.of(session)
                .filter(account -> now.isBefore(session.ends(account.idle())))
                .map(account -> {
                    var keyring = keyrings.of(account.email());
                    return new OpenSession(
                            account,
                            keyring,
                            active ? sessions.seen(session) : session,
                            membership.standing(account, keyring, Boolean.TRUE.equals(session.strong()), now),
                            membership.grace(account, keyring),
                            now);
                });
    }
}
