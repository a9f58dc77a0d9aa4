package ca.liaison.publications.ingestion;

import ca.liaison.extraction.Reason;
import ca.liaison.jobs.Chore;
import ca.liaison.publications.Cataloguing;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.ingestion.Ingestion.Problem;
import ca.liaison.publications.ingestion.Ingestion.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes one ingestion at a time from the queue to the index. Each step can be repeated, so whatever stops in the middle is begun again by the next worker that
 * finds it, here or on another node.
 */
@ApplicationScoped
class Ingesting implements Chore {

    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(Ingesting.class.getName());
    private static final int MOST_ATTEMPTS = 5;
    private static final int ROUND = 500;

    private final Ingestions ingestions;
    private final Reading reading;
    private final Cataloguing cataloguing;
    private final Indexing indexing;
    private final Node node;
    private final Clock clock;
    private final int workers;
    private final ConcurrentLinkedQueue<IngestionId> seen = new ConcurrentLinkedQueue<>();

    @Inject
    Ingesting(Ingestions ingestions, Reading reading, Cataloguing cataloguing, Indexing indexing, Node node, Clock clock,
              @ConfigProperty(name = "EXTRACT_WORKERS") Optional<Integer> workers) {
        this.ingestions = ingestions;
        this.reading = reading;
        this.cataloguing = cataloguing;
        this.indexing = indexing;
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
        var claimed = next();
        claimed.ifPresent(this::work);
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
                end(ingestion.failed(new Problem(Reason.CRASH, null, "Begun " + MOST_ATTEMPTS + " times and never ended"), false, clock.instant()));
                return;
            }
            var read = reading.read(ingestion);
            if (read.isAnythingReadable()) {
                ingestions.progress(ingestion.id(), node.name(), State.INDEXING, 0.95, clock.instant().plus(LEASE));
                var publication = cataloguing.receive(ingestion.target(), ingestion.metadata(), read.editions(), ingestion.by(), ingestion.id().value());
                indexing.index(publication);
            }
            end(read.problem() == null ? ingestion.done(clock.instant()) : ingestion.failed(read.problem(), read.isAnythingReadable(), clock.instant()));
        } catch (RuntimeException e) { // of the store, the disk, the index: it will pass, and nothing of the file's is to blame
            LOG.log(Level.WARNING, "Ingestion " + ingestion.id().value() + " stopped at attempt " + ingestion.attempts() + "; it will be tried again", e);
            // such an attempt never is the last: only what ends the whole server may be the file's own fault
            var counted = Math.min(ingestion.attempts(), MOST_ATTEMPTS - 1);
            ingestions.release(ingestion.id(), node.name(), clock.instant().plusSeconds(1L << ingestion.attempts()), counted);
        }
    }

    private void end(Ingestion finished) {
        if (!ingestions.finish(finished, node.name())) {
            LOG.log(Level.INFO, "Ingestion {0} was taken over by another worker meanwhile", finished.id().value());
        }
    }
}
