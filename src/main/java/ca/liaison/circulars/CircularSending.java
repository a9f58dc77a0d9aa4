package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Refusal;
import ca.liaison.delivery.Mailings;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.Waking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Sending a circular that was approved, at once or at a time; holding it up, stopping it, taking it back. */
@ApplicationScoped
class CircularSending {

    private final Drafting drafting;
    private final Approving approving;
    private final CarryingOn carryingOn;
    private final Mailings mailings;
    private final Waking waking;
    private final Clock clock;

    @Inject
    CircularSending(
            Drafting drafting,
            Approving approving,
            CarryingOn carryingOn,
            Mailings mailings,
            Waking waking,
            Clock clock) {
        this.drafting = drafting;
        this.approving = approving;
        this.carryingOn = carryingOn;
        this.mailings = mailings;
        this.waking = waking;
        this.clock = clock;
    }

    /** Goes out by itself at this time. */
    Circular schedule(String id, Instant at, Viewer by) {
        if (at == null || !at.isAfter(clock.instant())) {
            throw new InvalidCircular(List.of(Complaint.of("at", "circulars.past")));
        }
        return drafting.move(drafting.get(id, by), Move.SCHEDULE, by, null, moved -> moved.scheduled(at));
    }

    /** Goes out now. What was decided here is carried on after a kill. */
    Circular send(String id, Viewer by) {
        var current = drafting.get(id, by);
        if (Move.SEND.isPossible(current.state()) && !approving.holds(current)) {
            throw new NotAsApproved(id);
        }
        var sending = drafting.move(
                current, Move.SEND, by, null, moved -> moved.issued(new Circular.Issue(null, clock.instant(), null)));
        return carryingOn.carryOn(sending);
    }

    Circular pause(String id, Viewer by) {
        var current = drafting.get(id, by);
        var paused = drafting.move(current, Move.PAUSE, by, null, moved -> moved);
        mailings.pause(current.mailing());
        return paused;
    }

    Circular resume(String id, Viewer by) {
        var current = drafting.get(id, by);
        var resumed = drafting.move(current, Move.RESUME, by, null, moved -> moved);
        mailings.resume(current.mailing());
        return resumed;
    }

    Circular cancel(String id, Viewer by) {
        var current = drafting.get(id, by);
        var cancelled = drafting.move(current, Move.CANCEL, by, null, moved -> moved);
        mailings.cancel(current.mailing());
        return cancelled;
    }

    /** Takes it back; those who had it are told so. */
    Circular withdraw(String id, Bilingual reason, Viewer by) {
        var current = drafting.get(id, by);
        var withdrawn = drafting.move(current, Move.WITHDRAW, by, reason, moved -> moved);
        mailings.cancel(current.mailing());
        waking.wake(CarryingOn.class);
        return withdrawn;
    }

    private static final class NotAsApproved extends Refusal {
        NotAsApproved(String id) {
            super(409, "circulars.notAsApproved", "Circular " + id + " is not what was approved");
        }
    }
}
