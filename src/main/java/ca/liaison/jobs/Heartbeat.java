package ca.liaison.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** Lets every {@link Chore} of the house have its turns, each at its own pace, from the start of the application to its end. */
@ApplicationScoped
public class Heartbeat {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    @Resource
    ManagedScheduledExecutorService managed;

    private final Instance<Chore> chores;
    private final List<Turns> turns = new ArrayList<>();

    @Inject
    Heartbeat(Instance<Chore> chores) {
        this.chores = chores;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        chores.forEach(chore -> begin(chore, managed));
    }

    synchronized void begin(Chore chore, ScheduledExecutorService threads) {
        for (int worker = 0; worker < chore.workers(); worker++) {
            var next = new Turns(chore, threads);
            turns.add(next);
            next.wake();
        }
    }

    /** There is new work for chores of this type: they start now and not at their next turn. Does not wait for them. */
    public synchronized void wake(Class<? extends Chore> type) {
        turns.stream().filter(turn -> turn.isOf(type)).forEach(Turns::wake);
    }

    /** No chore begins another item. What is at work gets a moment to end, and must bear to be cut off anywhere after it. */
    @PreDestroy
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
    }
}
