package ca.liaison.circulars;

import static ca.liaison.circulars.CircularState.APPROVED;
import static ca.liaison.circulars.CircularState.CANCELLED;
import static ca.liaison.circulars.CircularState.DRAFT;
import static ca.liaison.circulars.CircularState.EXPIRED;
import static ca.liaison.circulars.CircularState.SCHEDULED;
import static ca.liaison.circulars.CircularState.SENDING;
import static ca.liaison.circulars.CircularState.SENT;
import static ca.liaison.circulars.CircularState.SUBMITTED;
import static ca.liaison.circulars.CircularState.SUPERSEDED;
import static ca.liaison.circulars.CircularState.WITHDRAWN;

import ca.liaison.identity.Action;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done with a circular: from which states, to which one, and what somebody must be allowed to do. Whatever
 * is not here cannot be done. {@code src/docs/circulars.md} prints this table.
 */
public enum Move {
    /** Any change of content or audience voids an approval. */
    EDIT(Action.WRITE, DRAFT, DRAFT, SUBMITTED, APPROVED, SCHEDULED),
    SUBMIT(Action.WRITE, SUBMITTED, DRAFT),
    SEND_BACK(Action.APPROVE, DRAFT, SUBMITTED),
    APPROVE(Action.APPROVE, APPROVED, SUBMITTED),
    SCHEDULE(Action.WRITE, SCHEDULED, APPROVED, SCHEDULED),
    SEND(Action.WRITE, SENDING, APPROVED, SCHEDULED),
    PAUSE(Action.WRITE, SENDING, SENDING),
    RESUME(Action.WRITE, SENDING, SENDING),
    CANCEL(Action.WRITE, CANCELLED, SENDING),
    WITHDRAW(Action.APPROVE, WITHDRAWN, SENDING, SENT, CANCELLED, EXPIRED),
    /** The ledger has reached everybody. */
    COMPLETE(null, SENT, SENDING),
    /** The circular that corrects it goes out. */
    SUPERSEDE(null, SUPERSEDED, SENDING, SENT, CANCELLED, EXPIRED),
    /** Its last day is over. */
    EXPIRE(null, EXPIRED, SENT);

    private final Action action;
    private final CircularState to;
    private final Set<CircularState> from;

    Move(Action action, CircularState to, CircularState first, CircularState... others) {
        this.action = action;
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    /** What somebody must be allowed to do; null: the portal does it by itself. */
    Action action() {
        return action;
    }

    CircularState to() {
        return to;
    }

    Set<CircularState> from() {
        return from;
    }

    boolean isPossible(CircularState state) {
        return from.contains(state);
    }
}
