package ca.liaison.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What this node has claimed and not yet sent, in the order in which it is sent: the urgent first, then mailing by
 * mailing. Which mailings may be sent is asked anew every second, so that a pause is noticed by all nodes.
 */
@ApplicationScoped
class Batches {

    /** A line to be sent, and what it belongs to. */
    record Turn(Batch batch, Delivery line) {}

    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);
    private static final Duration COMPLETED_EVERY = Duration.ofSeconds(10);
    private static final Comparator<Mailing> URGENT_FIRST =
            Comparator.comparing(Mailing::priority).thenComparing(Mailing::createdAt);

    private final MailingRecords mailings;
    private final Claiming claiming;
    private final Clock clock;
    private final List<Batch> held = new ArrayList<>(); // this and below guarded by this
    private List<Mailing> running = List.of();
    private long askedAt;
    private boolean askedOnce;
    private long nothingUntil;
    private long completedAt;
    private boolean completed;
    private boolean stopped;

    @Inject
    Batches(MailingRecords mailings, Claiming claiming, Clock clock) {
        this.mailings = mailings;
        this.claiming = claiming;
        this.clock = clock;
    }

    /** Empty where nothing may be sent now. */
    synchronized Optional<Turn> next() {
        if (stopped) {
            return Optional.empty();
        }
        ask();
        var urgent = running.stream()
                .filter(one -> one.priority() == Priority.URGENT)
                .toList();
        var mine = held(true).or(() -> claim(urgent)).or(() -> held(false)).or(() -> claim(running));
        return mine.map(batch -> new Turn(batch, batch.next()));
    }

    /** How long until something that is claimed already may be sent; empty where that may be any time. */
    synchronized Optional<Duration> untilNext() {
        return held.stream().map(Batch::untilReady).flatMap(Optional::stream).min(Duration::compareTo);
    }

    /** It was sent, or whatever became of it stands in the ledger. */
    synchronized void done(Turn turn) {
        turn.batch().done();
        settle(turn.batch());
    }

    /** The relay is away: this one is the next when it is back. */
    synchronized void putBack(Turn turn) {
        turn.batch().giveBack(turn.line());
        if (stopped) {
            release(turn.batch());
        }
    }

    /** There is something new: who runs is asked at once. */
    synchronized void look() {
        askedOnce = false;
        completed = false;
    }

    private void ask() {
        long now = System.nanoTime();
        if (askedOnce && now - askedAt < ASKED_EVERY.toNanos()) {
            return;
        }
        askedOnce = true;
        askedAt = now;
        nothingUntil = now;
        var open = mailings.open();
        running = open.stream()
                .filter(one -> one.progress() == Progress.RUNNING)
                .sorted(URGENT_FIRST)
                .toList();
        for (var batch : List.copyOf(held)) {
            if (running.stream()
                    .noneMatch(one -> one.id().equals(batch.mailing().id()))) {
                release(batch);
            }
        }
        var over = open.stream().filter(one -> one.progress().isOver()).toList();
        if (!over.isEmpty()) {
            claiming.tidy(over);
        }
    }

    private Optional<Batch> held(boolean urgentOnly) {
        for (var batch : List.copyOf(held)) {
            if (batch.isReady() && (batch.isUrgent() || !urgentOnly)) {
                if (!batch.needsRenewal(clock.instant(), Claiming.LEASE.dividedBy(2)) || claiming.renew(batch)) {
                    return Optional.of(batch);
                }
                batch.empty(); // somebody else has it
                settle(batch);
            }
        }
        return Optional.empty();
    }

    /** Where there was nothing, nobody asks again before the next second. */
    private Optional<Batch> claim(List<Mailing> some) {
        if (some.isEmpty() || System.nanoTime() - nothingUntil < 0) {
            return Optional.empty();
        }
        while (true) {
            var batch = claiming.take(some);
            if (batch.isEmpty()) {
                if (some == running) {
                    nothingUntil = askedAt + ASKED_EVERY.toNanos();
                    completeWhereItIs();
                }
                return batch;
            }
            held.add(batch.get());
            if (batch.get().isReady()) {
                return batch;
            }
            settle(batch.get()); // where nothing of it waits for its time
        }
    }

    /** Somebody may have died after the last line and before its mailing was complete. */
    private void completeWhereItIs() {
        if (!completed || System.nanoTime() - completedAt > COMPLETED_EVERY.toNanos()) {
            completed = true;
            completedAt = System.nanoTime();
            running.forEach(one -> claiming.completeWhereItIs(one.id()));
        }
    }

    private void release(Batch batch) {
        claiming.giveBack(batch, batch.empty());
        settle(batch);
    }

    private void settle(Batch batch) {
        if (batch.isDone() && held.remove(batch)) {
            claiming.settle(batch);
        }
    }

    /** What nobody has begun is free for other nodes at once. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) { // when the store still stands
        stop();
    }

    synchronized void stop() {
        stopped = true;
        List.copyOf(held).forEach(this::release);
    }
}
