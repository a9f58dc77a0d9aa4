package ca.liaison.lists;

import static java.util.Objects.requireNonNull;

import ca.liaison.digests.Pace;
import java.time.Instant;

/**
 * What one person has to do with one list.
 *
 * @param until the membership ends by itself at this instant, unless it is confirmed again; null: no end
 */
public record Subscription(String list, Status status, Pace pace, Instant since, Instant until, Consent consent) {

    /** Where it stands. */
    public enum Status {
        /** Gets what is sent. */
        MEMBER,
        /** Asked to be on it; the office decides. */
        REQUESTED,
        /** Left by themselves: nobody puts them back but they. */
        LEFT
    }

    public Subscription {
        requireNonNull(list, "list");
        requireNonNull(status, "status");
        pace = pace == null ? Pace.IMMEDIATE : pace;
    }

    static Subscription member(String list, Consent consent) {
        return new Subscription(list, Status.MEMBER, Pace.IMMEDIATE, consent.at(), null, consent);
    }

    static Subscription requested(String list, Consent consent) {
        return new Subscription(list, Status.REQUESTED, Pace.IMMEDIATE, consent.at(), null, consent);
    }

    Subscription left(Instant at) {
        return new Subscription(list, Status.LEFT, pace, at, null, consent);
    }

    Subscription at(Pace other) {
        return new Subscription(list, status, other, since, until, consent);
    }

    boolean isMember(Instant at) {
        return status == Status.MEMBER && (until == null || at.isBefore(until));
    }
}
