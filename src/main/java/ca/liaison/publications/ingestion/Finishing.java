package ca.liaison.publications.ingestion;

import ca.liaison.jobs.Chore;
import ca.liaison.jobs.Waking;
import ca.liaison.publications.Indexing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Ends ingestions, many at a time: what was catalogued within the same moment is filed in the index together, which has
 * far less to do so. Only here they are said to be done. While one waits, this node still holds it, and it is begun
 * again if the node dies; what was read of its files is not read again then.
 */
@ApplicationScoped
class Finishing implements Chore {

    static final int TOGETHER = 200;

    private static final Logger LOG = System.getLogger(Finishing.class.getName());
    private static final int MOST_WAITING = 500;
    private static final double READ = 0.95;
    /**
     * While more is being read, what was read is filed once in this time: each time costs a commit of the index, and
     * merges later on.
     */
    private static final Duration PACE = Duration.ofSeconds(3);

    private final Ingestions ingestions;
    private final Indexing indexing;
    private final Waking waking;
    private final Node node;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Catalogued> waiting = new ConcurrentLinkedQueue<>();

    @Inject
    Finishing(Ingestions ingestions, Indexing indexing, Waking waking, Node node, Clock clock) {
        this.ingestions = ingestions;
        this.indexing = indexing;
        this.waking = waking;
        this.node = node;
        this.clock = clock;
    }

    /** Takes over one whose publication is in the catalogue. */
    void take(Catalogued one) {
        waiting.add(one);
        if (isEnough()) {
            waking.wake(Finishing.class);
        }
    }

    /** Nothing more is being read, so what waits need not wait for company. */
    void nothingFollows() {
        if (!waiting.isEmpty()) {
            waking.wake(Finishing.class);
        }
    }

    /** The index does not follow, so nothing more should be begun. */
    boolean isBehind() {
        return waiting.size() >= MOST_WAITING;
    }

    @Override
    public Duration every() {
        return PACE;
    }

    /** Nobody else takes anything away meanwhile; what cannot even be given back stays for the next turn. */
    @Override
    public boolean doOne() {
        var some = waiting.stream().limit(TOGETHER).toList();
        if (!some.isEmpty()) {
            finish(some);
        }
        return isEnough();
    }

    private boolean isEnough() {
        return waiting.size() >= TOGETHER;
    }

    private void finish(List<Catalogued> some) {
        try {
            ingestions.indexing(
                    some.stream().map(one -> one.ingestion().id()).toList(),
                    node.name(),
                    READ,
                    clock.instant().plus(Ingesting.LEASE));
            indexing.index(some.stream()
                    .map(one -> one.ingestion().target())
                    .distinct()
                    .toList());
            var finished = ingestions.finish(
                    some.stream().map(one -> one.finished(clock.instant())).toList(), node.name());
            if (finished < some.size()) {
                LOG.log(
                        Level.INFO,
                        "{0} ingestions were taken over by another worker meanwhile",
                        some.size() - finished);
            }
        } catch (RuntimeException e) {
            if (some.size() == 1) {
                release(some.get(0).ingestion(), e);
            } else {
                some.forEach(one -> finish(List.of(one))); // whichever it was, the others do not suffer for it
            }
        }
        some.forEach(waiting::remove);
    }

    private void release(Ingestion ingestion, RuntimeException trouble) {
        LOG.log(
                Level.WARNING,
                "Ingestion " + ingestion.id().value() + " could not be filed; it will be tried again",
                trouble);
        ingestions.release(ingestion, node.name(), clock.instant());
    }
}
