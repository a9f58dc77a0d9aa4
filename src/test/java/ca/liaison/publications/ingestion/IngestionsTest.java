package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static ca.liaison.publications.ingestion.AnIngestion.justReceived;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Reason;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.Problem;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IngestionsTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final IngestionId id = new IngestionId("one");
    private Ingestions ingestions;

    @BeforeEach
    void with_one_that_waits() {
        ingestions = new Ingestions(mongo.shelves());
        ingestions.add(justReceived("one"));
    }

    @Test
    void the_same_again_is_the_one_that_is_there() {
        ingestions.claim(id, "here", NOON, LEASE);

        assertThat(ingestions.add(justReceived("one")).state()).isEqualTo(State.EXTRACTING);
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isOne();
    }

    @Test
    void only_one_worker_gets_it() {
        assertThat(ingestions.claim(id, "here", NOON, LEASE)).isPresent();
        assertThat(ingestions.claim(id, "there", NOON.plusSeconds(599), LEASE)).isEmpty();
    }

    @Test
    void a_lease_that_ran_out_is_taken_over_and_the_loser_changes_nothing_more() {
        var lost = ingestions.claim(id, "here", NOON, LEASE).orElseThrow();
        var later = NOON.plus(LEASE).plusSeconds(1);

        assertThat(ingestions.waiting(later, 10)).containsExactly(id);
        assertThat(ingestions.claim(id, "there", later, LEASE).orElseThrow().attempts())
                .isEqualTo(2);
        assertThat(ingestions.finish(List.of(lost.done(later)), "here")).isZero();
    }

    @Test
    void progress_renews_the_lease() {
        ingestions.claim(id, "here", NOON, LEASE);
        ingestions.progress(id, "here", State.EXTRACTING, 0.5, NOON.plus(LEASE).plus(LEASE));

        assertThat(ingestions.claim(id, "there", NOON.plus(LEASE).plusSeconds(1), LEASE))
                .isEmpty();
        assertThat(ingestions.find(id).orElseThrow().progress()).isEqualTo(0.5);
    }

    @Test
    void what_a_node_held_when_it_died_is_free_when_it_comes_back() {
        ingestions.claim(id, "here", NOON, LEASE);

        ingestions.releaseAll("somebody else");
        assertThat(ingestions.waiting(NOON, 10)).isEmpty();
        ingestions.releaseAll("here");
        assertThat(ingestions.waiting(NOON, 10)).containsExactly(id);
    }

    @Test
    void only_what_is_finished_is_begun_again() {
        var held = ingestions.claim(id, "here", NOON, LEASE).orElseThrow();
        assertThat(ingestions.reopen(held, NOON)).isFalse();

        ingestions.finish(List.of(held.failed(new Problem(Reason.TIMEOUT, "a.pdf", "slow"), false, NOON)), "here");
        assertThat(ingestions.waiting(NOON, 10)).isEmpty();
        var failed = ingestions.find(id).orElseThrow();
        assertThat(ingestions.reopen(failed.done(NOON), NOON)).isFalse();
        assertThat(ingestions.reopen(failed, NOON.plusSeconds(60))).isTrue();

        var again = ingestions.find(id).orElseThrow();
        assertThat(again.state()).isEqualTo(State.QUEUED);
        assertThat(again.attempts()).isZero();
        assertThat(again.problem()).isNull();
    }

    @Test
    void what_came_later_through_the_same_door_follows() {
        var one = ingestions.find(id).orElseThrow();
        var newer = justReceived("two");
        assertThat(ingestions.isFollowed(one, one.origin())).isFalse();

        ingestions.add(Ingestion.received(
                newer.id(),
                Origin.API,
                newer.by(),
                newer.metadata(),
                newer.files(),
                one.target(),
                false,
                NOON.plusSeconds(1)));
        assertThat(ingestions.isFollowed(one, Origin.API)).isTrue();
        assertThat(ingestions.isFollowed(one, Origin.CONTENT)).isFalse();
    }

    @Test
    void a_list_is_newest_first_and_knows_its_states() {
        var newer = justReceived("two");
        ingestions.add(Ingestion.received(
                newer.id(),
                newer.origin(),
                newer.by(),
                newer.metadata(),
                newer.files(),
                newer.target(),
                false,
                NOON.plusSeconds(1)));

        assertThat(ingestions.latest(Optional.empty(), AnIngestion.STAFF, 0, 10))
                .extracting(one -> one.id().value())
                .containsExactly("two", "one");
        assertThat(ingestions.latest(Optional.empty(), AnIngestion.STAFF, 1, 10))
                .extracting(one -> one.id().value())
                .containsExactly("one");
        assertThat(ingestions.count(Optional.of(State.QUEUED), AnIngestion.STAFF))
                .isEqualTo(2);
        assertThat(ingestions.count(Optional.of(State.DONE), AnIngestion.STAFF)).isZero();
    }
}
