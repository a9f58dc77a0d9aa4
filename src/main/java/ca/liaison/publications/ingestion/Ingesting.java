package ca.liaison.publications.ingestion;

import ca.liaison.extraction.Reason;
import ca.liaison.jobs.Chore;
import ca.liaison.publications.Arrival;
import ca.liaison.publications.Cataloguing;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Tables;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes one ingestion at a time from the queue to the catalogue. Each step can be repeated, so whatever stops in the
 * middle is begun again by the next worker that finds it, here or on another node.
 */
@ApplicationScoped
class Ingesting implements Chore {

    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(Ingesting.class.getName());
    /**
     * Many, because the end of the server counts against all that was at work or waited for the index, and hardly ever
     * one of them is to blame.
     */
    static final int MOST_ATTEMPTS = 20;

    private static final int ROUND = 500;

    private final Ingestions ingestions;
    private final IngestionReading reading;
    private final Cataloguing cataloguing;
    private final Instance<Tables> tables;
    private final Finishing finishing;
    private final Node node;
    private final Clock clock;
    private final int workers;
    private final ConcurrentLinkedQueue<IngestionId> seen = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atWork = new AtomicInteger();

    @Inject
    Ingesting(
            Ingestions ingestions,
            IngestionReading reading,
            Cataloguing cataloguing,
            Instance<Tables> tables,
            Finishing finishing,
            Node node,
            Clock clock,
            @ConfigProperty(name = "EXTRACT_WORKERS") Optional<Integer> workers) {
        this.ingestions = ingestions;
        this.reading = reading;
        this.cataloguing = cataloguing;
        this.tables = tables;
        this.finishing = finishing;
        this.node = node;
        this.clock = clock;
        this.workers = workers.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** Before anything else: what this node held when it died is free again. */
    void takeUp() {
        ingestions.releaseAll(node.name());
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int workers() {
        return workers;
    }

    @Override
    public boolean doOne() {
        if (finishing.isBehind()) {
            return false;
        }
        var claimed = next();
        if (claimed.isPresent()) {
            atWork.incrementAndGet();
            try {
                work(claimed.get());
            } finally {
                atWork.decrementAndGet();
            }
        } else if (atWork.get() == 0) {
            finishing.nothingFollows();
        }
        return claimed.isPresent();
    }

    /** Looks into the store only when everything seen at the last look is done: a look costs more than a claim. */
    private Optional<Ingestion> next() {
        for (var id = poll(); id != null; id = seen.poll()) {
            var claimed = ingestions.claim(id, node.name(), clock.instant(), LEASE);
            if (claimed.isPresent()) {
                return claimed;
            }
        }
        return Optional.empty();
    }

    private synchronized IngestionId poll() {
        if (seen.isEmpty()) {
            seen.addAll(ingestions.waiting(clock.instant(), ROUND));
        }
        return seen.poll();
    }

    private void work(Ingestion ingestion) {
        try {
            if (ingestion.attempts() > MOST_ATTEMPTS) {
                end(ingestion.failed(
                        new Problem(Reason.CRASH, null, "Begun " + MOST_ATTEMPTS + " times and never ended"),
                        false,
                        clock.instant()));
                return;
            }
            var read = reading.read(ingestion);
            if (read.isAnythingReadable()) {
                var publication = cataloguing.receive(ingestion.target(), arrival(ingestion, read.editions()));
                tables.forEach(known -> known.read(publication));
                finishing.take(new Catalogued(ingestion, read.problem()));
            } else {
                end(
                        read.problem() == null
                                ? ingestion.done(clock.instant())
                                : ingestion.failed(read.problem(), false, clock.instant()));
            }
        } catch (
                RuntimeException
                        e) { // of the store, the disk, the index: it will pass, and nothing of the file's is to blame
            LOG.log(
                    Level.WARNING,
                    "Ingestion " + ingestion.id().value() + " stopped at attempt " + ingestion.attempts()
                            + "; it will be tried again",
                    e);
            ingestions.release(ingestion, node.name(), clock.instant());
        }
    }

    /** Only through the folder more than one thing comes in for the same publication. */
    private Arrival arrival(Ingestion ingestion, List<Edition> editions) {
        var isStale = ingestion.origin() == Origin.CONTENT && ingestions.isFollowed(ingestion, Origin.CONTENT);
        return new Arrival(
                ingestion.metadata(),
                editions,
                ingestion.by(),
                ingestion.id().value(),
                ingestion.waits(),
                isStale,
                earlier -> ingestions.find(new IngestionId(earlier)).map(Ingestion::metadata));
    }

    private void end(Ingestion finished) {
        if (ingestions.finish(List.of(finished), node.name()) == 0) {
            LOG.log(
                    Level.INFO,
                    "Ingestion {0} was taken over by another worker meanwhile",
                    finished.id().value());
        }
    }
}
