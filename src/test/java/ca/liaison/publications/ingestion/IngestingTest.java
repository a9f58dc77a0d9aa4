package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static ca.liaison.publications.ingestion.AnIngestion.justReceived;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Reason;
import ca.liaison.files.Digest;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class IngestingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private final IngestionId id = new IngestionId("one");
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private Ingestions ingestions;
    private PileWatch finishing;
    private Ingesting ingesting;

    @BeforeEach
    void with_one_that_waits() {
        ingestions = new Ingestions(mongo.shelves());
        ingestions.add(justReceived("one"));
        var node = new Node(DataFolder.at(data));
        finishing = new PileWatch(ingestions, node, clock);
        ingesting = new Ingesting(
                ingestions,
                new IngestionReading(new NothingCanBeRead(), ingestions, node, clock),
                null,
                null,
                finishing,
                node,
                clock,
                Optional.of(1));
    }

    @Test
    void trouble_of_our_own_gives_it_back_for_later() {
        assertThat(ingesting.doOne()).isTrue();

        assertThat(ingestions.find(id).orElseThrow().state()).isEqualTo(State.QUEUED);
        assertThat(finishing.ends).isZero();
        assertThat(ingesting.doOne()).isFalse();
        assertThat(finishing.ends).as("told that the pile is empty").isEqualTo(1);
        assertThat(ingestions.waiting(NOON.plus(Duration.ofMinutes(10)), 10)).containsExactly(id);
    }

    @Test
    void what_stopped_its_worker_again_and_again_ends_as_a_crash_and_does_not_hold_the_queue() {
        for (int attempt = 0; attempt < Ingesting.MOST_ATTEMPTS; attempt++) { // a worker takes it and dies
            ingestions.claim(id, "dead", NOON.minus(Duration.ofDays(1)).plusSeconds(attempt), Duration.ZERO);
        }

        assertThat(ingesting.doOne()).isTrue();

        var ended = ingestions.find(id).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.problem().reason()).isEqualTo(Reason.CRASH);
        assertThat(ingesting.doOne()).isFalse();
    }

    private static final class PileWatch extends Finishing {

        private int ends;

        PileWatch(Ingestions ingestions, Node node, Clock clock) {
            super(ingestions, null, null, node, clock);
        }

        @Override
        void nothingFollows() {
            ends++;
        }
    }

    /** The store is away. */
    private static final class NothingCanBeRead extends Extracting {

        NothingCanBeRead() {
            super(null, null, null, null, null, null, null, null, null);
        }

        @Override
        Optional<Ingestion.Problem> harm(Digest file, String name) {
            return Optional.empty();
        }

        @Override
        Extraction extract(
                Digest file,
                String name,
                int depth,
                Instant requestedAt,
                boolean besideCells,
                DoubleConsumer progress) {
            throw new UncheckedIOException(new IOException("The store is away"));
        }
    }
}
