package ca.liaison.audit;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells every five minutes how far the chain goes where this machine cannot take it back: the log, a file, a syslog
 * server.
 */
@ApplicationScoped
class Announcing implements Chore {

    private static final Logger LOG = System.getLogger("ca.liaison.audit");

    private final Chain chain;
    private final List<Listener> listeners;

    @Inject
    Announcing(Chain chain, AnchorFile file, Syslog syslog) {
        this.chain = chain;
        this.listeners = List.of(
                new Listener(line -> LOG.log(Level.INFO, line)), new Listener(file::add), new Listener(syslog::send));
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** Where one cannot be reached the others are told all the same, and that one again soon. */
    @Override
    public boolean doOne() {
        var head = chain.head();
        RuntimeException failure = null;
        for (var listener : listeners) {
            try {
                listener.tell(head);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return false;
    }

    private static final class Listener {

        private final Consumer<String> told;
        private ChainHead last;

        Listener(Consumer<String> told) {
            this.told = told;
        }

        /** Each head once. */
        void tell(ChainHead head) {
            if (head.entry() > 0 && !head.equals(last)) {
                told.accept(AnchorLine.of(head));
                last = head;
            }
        }
    }
}
