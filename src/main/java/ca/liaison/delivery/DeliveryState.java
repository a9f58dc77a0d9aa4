package ca.liaison.delivery;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a line of the ledger stands. Which state may follow which stands here, and nowhere else. */
public enum DeliveryState {
    PLANNED,
    CLAIMED,
    SENDING,
    ACCEPTED,
    DEFERRED,
    REJECTED,
    UNKNOWN,
    SUPPRESSED,
    BOUNCED,
    OPENED,
    ACKNOWLEDGED;

    private static final Map<DeliveryState, Set<DeliveryState>> NEXT = Map.ofEntries(
            entry(PLANNED, EnumSet.of(CLAIMED)),
            entry(CLAIMED, EnumSet.of(SENDING, PLANNED, DEFERRED, REJECTED, SUPPRESSED)),
            entry(SENDING, EnumSet.of(ACCEPTED, DEFERRED, REJECTED, UNKNOWN)),
            entry(DEFERRED, EnumSet.of(CLAIMED, REJECTED)),
            entry(UNKNOWN, EnumSet.of(PLANNED, ACCEPTED, BOUNCED, OPENED, ACKNOWLEDGED)),
            entry(REJECTED, EnumSet.of(PLANNED)),
            entry(SUPPRESSED, EnumSet.noneOf(DeliveryState.class)),
            entry(ACCEPTED, EnumSet.of(BOUNCED, OPENED, ACKNOWLEDGED)),
            entry(BOUNCED, EnumSet.of(OPENED, ACKNOWLEDGED)),
            entry(OPENED, EnumSet.of(ACKNOWLEDGED)),
            entry(ACKNOWLEDGED, EnumSet.noneOf(DeliveryState.class)));

    /** What may come after it. */
    public Set<DeliveryState> next() {
        return Collections.unmodifiableSet(NEXT.get(this));
    }

    public boolean mayBecome(DeliveryState other) {
        return NEXT.get(this).contains(other);
    }

    /** Whether nothing is left to do by itself: a mailing is complete when all its lines are. */
    public boolean isFinal() {
        return switch (this) {
            case PLANNED, CLAIMED, SENDING, DEFERRED, UNKNOWN -> false;
            default -> true;
        };
    }
}
