package ca.liaison.jobs;

import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether the clock of this machine can be believed. A clock that is a day or more away from the last known time, or
 * that jumped so far while the portal ran, may be wrong, or the portal may have been off for long: nobody can tell
 * these apart but a person. Until an administrator confirms the time, whatever disposes by the clock waits; what
 * protects goes on.
 */
@ApplicationScoped
@StartsIn(Stage.CLOCK)
public class TrustedTime implements StartStep {

    static final Duration TOLERANCE = Duration.ofDays(1);

    private static final Logger LOG = System.getLogger(TrustedTime.class.getName());

    private final KnownTimes known;
    private final Supplier<Stream<? extends Remembering>> rooms;
    private final Clock clock;
    private final LongSupplier ticks;
    private Instant base; // guarded by this, as below; null until the known times were looked up
    private long baseTick;
    private boolean told;

    @Inject
    TrustedTime(KnownTimes known, Instance<Remembering> rooms, Clock clock) {
        this(known, rooms::stream, clock, System::nanoTime);
    }

    /** @param ticks nanoseconds that only ever go forward, however the clock is set */
    TrustedTime(KnownTimes known, Supplier<Stream<? extends Remembering>> rooms, Clock clock, LongSupplier ticks) {
        this.known = known;
        this.rooms = rooms;
        this.clock = clock;
        this.ticks = ticks;
    }

    /** Says so at once where it is in doubt. */
    @Override
    public void take() {
        doubt();
    }

    public synchronized Optional<Doubt> doubt() {
        var now = clock.instant();
        var expected = expected(now);
        if (Duration.between(expected, now).abs().compareTo(TOLERANCE) <= 0) {
            told = false;
            return Optional.empty();
        }
        var doubt = new Doubt(expected, now);
        if (!told) {
            LOG.log(
                    Level.WARNING,
                    "The clock says " + now + ", which should be about " + expected
                            + ". Nothing is disposed of until an administrator confirms the time");
            told = true;
        }
        return Optional.of(doubt);
    }

    public boolean isInDoubt() {
        return doubt().isPresent();
    }

    /**
     * The time by which is judged what ends for people: what the clock says, or while it is in doubt, what it should
     * say.
     */
    public synchronized Instant instant() {
        return doubt().map(Doubt::expected).orElseGet(clock::instant);
    }

    /** Refuses while it is in doubt what cannot be taken back. */
    public void mustBeTrusted() {
        if (isInDoubt()) {
            throw new ClockInDoubt();
        }
    }

    /** Somebody looked at another clock, and this one is right. */
    public synchronized void confirm() {
        var now = clock.instant();
        known.keep(now);
        base = now;
        baseTick = ticks.getAsLong();
        told = false;
    }

    /** So that the next start knows. */
    synchronized void keep() {
        if (!isInDoubt()) {
            known.keep(clock.instant());
        }
    }

    private Instant expected(Instant now) {
        if (base == null) {
            base = farthest(now);
            baseTick = ticks.getAsLong();
        }
        return base.plusNanos(ticks.getAsLong() - baseTick);
    }

    /** Of all that is known, what speaks most against the clock; a new portal knows nothing else. */
    private Instant farthest(Instant now) {
        var kept = known.all().toList();
        var all = kept.isEmpty() ? rooms.get().map(Remembering::latest).flatMap(Optional::stream) : kept.stream();
        return all.filter(one -> Duration.between(one, now).abs().compareTo(TOLERANCE) > 0)
                .max(Comparator.comparing(one -> Duration.between(one, now).abs()))
                .orElse(now);
    }
}
