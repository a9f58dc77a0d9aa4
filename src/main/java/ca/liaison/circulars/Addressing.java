package ca.liaison.circulars;

import ca.liaison.accounts.Members;
import ca.liaison.delivery.Composed;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailings;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Viewer;
import ca.liaison.lists.Audiences;
import ca.liaison.lists.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Judges, at the moment of handing over, whether somebody may still have a circular: they may have left, their account
 * may have ended, their clearance may not cover it.
 */
@ApplicationScoped
class Addressing {

    private final Circulars circulars;
    private final Audiences audiences;
    private final Members members;
    private final Mailings mailings;
    private final Clock clock;

    @Inject
    Addressing(Circulars circulars, Audiences audiences, Members members, Mailings mailings, Clock clock) {
        this.circulars = circulars;
        this.audiences = audiences;
        this.members = members;
        this.mailings = mailings;
        this.clock = clock;
    }

    /** Why somebody gets nothing, or nothing where they do. */
    Optional<Composed.Suppressed> reason(Circular circular, Delivery line) {
        var recipient = audiences.find(circular.content().lists(), line.address());
        if (recipient.isEmpty() && !hadTheFirst(circular, line.address())) {
            return suppressed("left");
        }
        var account = members.find(line.address());
        if (account.isPresent() && !members.isOpen(account.get())) {
            return suppressed("ended");
        }
        var viewer =
                account.map(known -> known.viewer(clock.instant())).orElseGet(() -> withoutAccount(line, recipient));
        return Access.may(viewer, Action.READ, Audience.of(circular.content().marking()))
                ? Optional.empty()
                : suppressed("clearance");
    }

    /**
     * Whom the office put on a list it answers for, as for a reader of the community; whoever joined reads what all
     * read.
     */
    private Viewer withoutAccount(Delivery line, Optional<Recipient> recipient) {
        var isVouched = recipient.map(Recipient::isVouched).orElse(true);
        return new Viewer(
                line.address(),
                Set.of(),
                line.agency(),
                isVouched ? Clearance.COMMUNITY : Clearance.NONE,
                clock.instant(),
                "");
    }

    private boolean hadTheFirst(Circular correction, String address) {
        return correction.corrects() != null
                && circulars
                        .find(correction.corrects())
                        .map(Circular::mailing)
                        .flatMap(first -> mailings.line(first, address))
                        .filter(Reached::by)
                        .isPresent();
    }

    private static Optional<Composed.Suppressed> suppressed(String why) {
        return Optional.of(new Composed.Suppressed("circulars.suppressed." + why));
    }
}
