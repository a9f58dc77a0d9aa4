package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Who holds the token of a session, judged anew with every request: whoever is disabled, or whose agency left, is
 * nobody from then on.
 */
@ApplicationScoped
class Recognizing {

    private final Sessions sessions;
    private final Holders holders;
    private final Keyrings keyrings;
    private final Membership membership;
    private final Clock clock;

    @Inject
    Recognizing(Sessions sessions, Holders holders, Keyrings keyrings, Membership membership, Clock clock) {
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
    Optional<Known> holder(String token, boolean active) {
        return sessions.find(token).flatMap(session -> known(session, active));
    }

    /** The session of a token that lets nobody in any more, because nobody used it for too long. */
    Optional<Session> ended(String token) {
        return sessions.find(token)
                .filter(session -> !session.isHalf() && known(session, false).isEmpty());
    }

    private Optional<Known> known(Session session, boolean active) {
        var now = clock.instant();
        return holders.of(session)
                .filter(account -> now.isBefore(session.ends(account.idle())))
                .map(account -> {
                    var keyring = keyrings.of(account.email());
                    return new Known(
                            account,
                            keyring,
                            active ? sessions.seen(session) : session,
                            membership.standing(account, keyring, Boolean.TRUE.equals(session.strong()), now),
                            membership.grace(account, keyring),
                            now);
                });
    }
}
