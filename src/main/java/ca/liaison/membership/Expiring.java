package ca.liaison.membership;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.jobs.Chore;
import ca.liaison.mail.Outbox;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends what came to nothing: a request that nobody decided is declined, an invitation that nobody used is erased. Whom
 * they name is not kept for ever because of that.
 */
@ApplicationScoped
class Expiring implements Chore {

    private static final String PORTAL = "portal";

    private final AccessRequests requests;
    private final Invitations invitations;
    private final Outbox outbox;
    private final AccessLetters letters;
    private final AuditTrail trail;
    private final Clock clock;
    private final Period patience;

    /** @param patience an ISO 8601 period, from when it was asked, or from when the link ended */
    @Inject
    Expiring(
            AccessRequests requests,
            Invitations invitations,
            Outbox outbox,
            AccessLetters letters,
            AuditTrail trail,
            Clock clock,
            @ConfigProperty(name = "LIAISON_UNANSWERED_KEPT", defaultValue = "P90D") Period patience) {
        this.requests = requests;
        this.invitations = invitations;
        this.outbox = outbox;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Who asked, or was invited, waits for an answer. */
    @Override
    public boolean disposes() {
        return true;
    }

    @Override
    public boolean doOne() {
        var now = clock.instant();
        var since = now.atZone(ZoneOffset.UTC).minus(patience).toInstant();
        requests.openSince(since).forEach(request -> decline(request, now));
        invitations.unusedSince(since).forEach(this::erase);
        return false;
    }

    /** The letter goes first, as where somebody declines it. */
    private void decline(AccessRequest request, Instant now) {
        trail.doing(Deed.of("access.expire", PORTAL).fromNowhere().onPerson(request.email()), () -> {
            outbox.post(letters.declined(request));
            return requests.save(
                    request, request.declined(PORTAL, now, Messages.text(request.language(), "access.ranOut")));
        });
    }

    private void erase(Invitation invitation) {
        trail.doing(Deed.of("access.invitation.erase", PORTAL).fromNowhere().onPerson(invitation.email()), () -> {
            invitations.removeUnused(invitation);
            return null;
        });
    }
}
