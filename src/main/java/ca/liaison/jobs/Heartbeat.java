package ca.liaison.jobs;

import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets every {@link Chore} of the house have its turns, each at its own pace, from the start of the application to its
 * end.
 */
@ApplicationScoped
@StartsIn(Stage.CHORES)
class Heartbeat implements StartStep {

    /** The first turns would only slow down the start of the portal, for which somebody waits. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(2);

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    /**
     * The container's own scheduled executor refuses turns, with a stack trace each, from the moment the server begins
     * to go down.
     */
    @Resource
    ManagedThreadFactory factory;

    private final Instance<Chore> chores;
    private final TrustedTime time;
    private final Waking waking;
    private final List<Turns> turns = new ArrayList<>();
    private ScheduledExecutorService threads;

    @Inject
    Heartbeat(Instance<Chore> chores, TrustedTime time, Waking waking) {
        this.chores = chores;
        this.waking = waking;
        this.time = time;
    }

    @Override
    public void take() {
        waking.isHeardBy(this);
        threads = Executors.newScheduledThreadPool(
                chores.stream().mapToInt(Chore::workers).sum(), factory);
        threads.schedule(
                () -> chores.forEach(chore -> begin(chore, threads)),
                AFTER_THE_START.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    synchronized void begin(Chore chore, ScheduledExecutorService threads) {
        for (int worker = 0; worker < chore.workers(); worker++) {
            var next = new Turns(chore, threads, () -> chore.disposes() && time.isInDoubt());
            turns.add(next);
            next.wake();
        }
    }

    synchronized void wake(Class<? extends Chore> type) {
        turns.stream().filter(turn -> turn.isOf(type)).forEach(Turns::wake);
    }

    synchronized void wakeDisposing() {
        turns.stream().filter(Turns::isDisposing).forEach(Turns::wake);
    }

    /**
     * No chore begins another item. What is at work gets a moment to end, and must bear to be cut off anywhere after
     * it.
     */
    void stop(
            @Observes @BeforeDestroyed(ApplicationScoped.class)
                    Object application) { // when the store and the index still stand
        stop();
    }

    synchronized void stop() {
        turns.forEach(Turns::stop);
        try {
            for (var turn : turns) {
                turn.await(A_MOMENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turns.clear();
        if (threads != null) {
            threads.shutdown();
        }
    }
}
