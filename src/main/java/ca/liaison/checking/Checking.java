package ca.liaison.checking;

import static java.util.Comparator.comparing;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.audit.Doer;
import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import ca.liaison.jobs.Chore;
import ca.liaison.jobs.Waking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks the portal, one step after the other, while everybody goes on working. What was found is kept with how far it
 * is, so after a kill the step at hand is done again, and what it had repaired is found right.
 */
@ApplicationScoped
class Checking implements Chore {

    static final String KIND = "check";
    static final String START = "check.start";
    static final String END = "check.end";

    private final Checks checks;
    private final Supplier<Stream<? extends Inspection>> rooms;
    private final AuditTrail trail;
    private final Runnable wake;
    private final Clock clock;

    @Inject
    Checking(Checks checks, Instance<Inspection> rooms, AuditTrail trail, Waking waking, Clock clock) {
        this(checks, rooms::stream, trail, () -> waking.wake(Checking.class), clock);
    }

    Checking(
            Checks checks, Supplier<Stream<? extends Inspection>> rooms, AuditTrail trail, Runnable wake, Clock clock) {
        this.checks = checks;
        this.rooms = rooms;
        this.trail = trail;
        this.wake = wake;
        this.clock = clock;
    }

    /** Asked twice in a row, as by a double click, it is the same check. */
    Check ask(boolean repair, Doer by) {
        var latest = checks.latest();
        if (latest.isPresent() && !latest.get().isEnded()) {
            return theSame(latest.get(), repair);
        }
        var fresh = Check.asked(
                latest.map(Check::number).orElse(0) + 1,
                latest.map(Check::revision).orElse(0) + 1,
                repair,
                by.name(),
                clock.instant());
        return trail.doing(
                Deed.of(START, by).on(KIND, String.valueOf(fresh.number())).with("repair", repair), () -> {
                    var isMine = latest.isPresent() ? checks.save(fresh) : checks.add(fresh);
                    wake.run();
                    return isMine ? fresh : theSame(checks.latest().orElseThrow(), repair);
                });
    }

    /** In the order in which they are done. */
    List<? extends Inspection> parts() {
        return rooms.get().sorted(comparing(Inspection::name)).toList();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doOne() {
        var current = checks.latest().filter(check -> !check.isEnded());
        current.ifPresent(this::advance);
        return current.isPresent();
    }

    private static Check theSame(Check current, boolean repair) {
        if (current.repair() != repair) {
            throw new CheckUnderWay();
        }
        return current;
    }

    private void advance(Check check) {
        var parts = parts();
        if (check.part() >= parts.size()) {
            end(check.done(clock.instant()));
            return;
        }
        var findings = new Findings(check.repair(), check.tallies());
        try {
            checks.save(parts.get(check.part())
                    .next(check.after(), findings)
                    .map(place -> check.cameTo(place, findings))
                    .orElseGet(() -> check.endedPart(findings)));
        } catch (RuntimeException e) {
            stumble(check, e);
            throw e;
        }
    }

    private void stumble(Check check, RuntimeException why) {
        try {
            end(check.stumbled(clock.instant()));
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** Entered before anybody sees that it has ended. */
    private void end(Check next) {
        if (next.isEnded()) {
            var deed = Deed.of(END, "portal")
                    .fromNowhere()
                    .on(KIND, String.valueOf(next.number()))
                    .with("state", next.state());
            for (var tally : next.tallies()) {
                deed = deed.with(tally.kind(), tally.found() + " found, " + tally.repaired() + " repaired");
            }
            trail.note(deed);
        }
        checks.save(next);
    }
}
