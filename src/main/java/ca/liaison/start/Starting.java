package ca.liaison.start;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Brings the portal up, stage by stage. What cannot work ends the server with one sentence; what is only away, a
 * MongoDB, is waited for in the background, and until it comes the portal says that it is not ready, and why.
 */
@ApplicationScoped
public class Starting {

    private static final Logger LOG = System.getLogger("ca.liaison");
    private static final long BETWEEN_TRIES_MILLIS = 1_000;

    @Resource
    ManagedThreadFactory factory;

    private final Supplier<Stream<Planned>> steps;
    private final Supplier<Stream<? extends Outage>> outages;
    private final Listening listening;
    private volatile boolean done;
    private volatile boolean stopped;
    private volatile String waitingFor = "The portal is starting";

    @Inject
    Starting(Instance<StartStep> steps, Instance<Outage> outages, Listening listening) {
        this(() -> steps.handlesStream().map(Starting::planned), outages::stream, listening);
    }

    Starting(Supplier<Stream<Planned>> steps, Supplier<Stream<? extends Outage>> outages, Listening listening) {
        this.steps = steps;
        this.outages = outages;
        this.listening = listening;
    }

    public boolean isDone() {
        return done;
    }

    /** Why the portal does not serve yet, in a sentence. */
    public String waitingFor() {
        return waitingFor;
    }

    void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object application) {
        var left = new ArrayList<Planned>(
                steps.get().sorted(Comparator.comparing(Planned::stage)).toList());
        if (!took(left)) {
            factory.newThread(() -> keepTrying(left)).start();
        }
        factory.newThread(listening::watch).start();
    }

    private static Planned planned(Instance.Handle<StartStep> handle) {
        return new Planned(
                handle.getBean().getBeanClass().getAnnotation(StartsIn.class).value(), handle::get);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        stopped = true;
    }

    /** Takes the steps out of the list one after the other; false where something has to be waited for. */
    boolean took(List<Planned> left) {
        try {
            while (!left.isEmpty()) {
                var stage = left.get(0).stage();
                take(left.stream().filter(step -> step.stage() == stage).toList());
                left.removeIf(step -> step.stage() == stage);
            }
            done = true;
            return true;
        } catch (RuntimeException e) {
            var outage =
                    outages.get().flatMap(known -> known.waitingFor(e).stream()).findFirst();
            outage.ifPresentOrElse(this::await, () -> Exit.because(e));
            return false;
        }
    }

    /** All of one stage, so that who mends what is wrong need not start again for each. */
    private static void take(List<Planned> stage) {
        var wrong = new LinkedHashSet<String>();
        for (var step : stage) {
            try {
                step.take();
            } catch (RuntimeException e) {
                wrong.add(CannotStart.in(e).orElseThrow(() -> e).getMessage());
            }
        }
        if (!wrong.isEmpty()) {
            throw new CannotStart(String.join(" ", wrong));
        }
    }

    private void await(String outage) {
        if (!outage.equals(waitingFor)) {
            waitingFor = outage;
            LOG.log(Level.WARNING, "Liaison is not ready yet and tries again every second. " + outage);
        }
    }

    private void keepTrying(List<Planned> left) {
        try {
            do {
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            } while (!stopped && !took(left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server goes down
        }
    }
}
