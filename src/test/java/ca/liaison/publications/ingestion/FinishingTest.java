package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static ca.liaison.publications.ingestion.AnIngestion.justReceived;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Reason;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.ingestion.Ingestion.Problem;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FinishingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private final RecordingIndex index = new RecordingIndex();
    private final WakingForTests waking = WakingForTests.still();
    private Ingestions ingestions;
    private Node node;
    private Finishing finishing;

    @BeforeEach
    void with_nothing_to_finish() {
        ingestions = new Ingestions(mongo.shelves());
        node = new Node(DataFolder.at(data));
        finishing = new Finishing(ingestions, index, waking, node, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void what_was_catalogued_meanwhile_is_filed_together_and_then_done() {
        catalogued("one", null);
        catalogued("two", new Problem(Reason.LIMIT, "two.zip", "too much"));

        finishing.doOne();

        assertThat(index.filed).hasSize(1);
        assertThat(index.filed.get(0)).hasSize(2);
        assertThat(find("one").state()).isEqualTo(State.DONE);
        assertThat(find("two").state()).isEqualTo(State.FAILED);
        assertThat(find("two").published()).isTrue();
    }

    @Test
    void one_that_cannot_be_filed_is_given_back_and_the_others_are_done() {
        catalogued("one", null);
        catalogued("two", null);
        catalogued("three", null);
        index.poison = find("two").target();

        finishing.doOne();

        assertThat(find("one").state()).isEqualTo(State.DONE);
        assertThat(find("two").state()).isEqualTo(State.QUEUED);
        assertThat(find("three").state()).isEqualTo(State.DONE);
        assertThat(ingestions.waiting(NOON.plusSeconds(60), 10)).containsExactly(new IngestionId("two"));
    }

    @Test
    void what_waits_is_filed_at_once_when_nothing_follows() {
        finishing.nothingFollows();
        catalogued("one", null);
        assertThat(waking.woken).as("another may come to be filed with it").isEmpty();

        finishing.nothingFollows();
        assertThat(waking.woken).containsExactly(Finishing.class);
    }

    @Test
    void many_do_not_wait_for_more() {
        for (int i = 1; i < Finishing.TOGETHER; i++) {
            catalogued("one of many " + i, null);
        }
        assertThat(waking.woken).isEmpty();

        catalogued("the last", null);
        assertThat(waking.woken).containsExactly(Finishing.class);
    }

    private void catalogued(String id, Problem problem) {
        ingestions.add(justReceived(id));
        var held = ingestions
                .claim(new IngestionId(id), node.name(), NOON, Duration.ofMinutes(10))
                .orElseThrow();
        finishing.take(new Catalogued(held, problem));
    }

    private Ingestion find(String id) {
        return ingestions.find(new IngestionId(id)).orElseThrow();
    }

    private static final class RecordingIndex extends Indexing {

        private final List<List<PublicationId>> filed = new ArrayList<>();
        private PublicationId poison;

        RecordingIndex() {
            super(null, null, null, null, null);
        }

        @Override
        public void index(List<PublicationId> ids) {
            if (ids.contains(poison)) {
                throw new IllegalStateException("The index did not take in what was put");
            }
            filed.add(ids);
        }
    }
}
