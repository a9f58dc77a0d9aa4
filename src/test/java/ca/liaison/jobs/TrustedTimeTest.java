package ca.liaison.jobs;

import static com.mongodb.client.model.Updates.set;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TrustedTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration YEARS = Duration.ofDays(3 * 365);

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(NOW);
    private long ticks;
    private TrustedTime time;

    @BeforeEach
    void begin() {
        time = started(Optional.empty());
    }

    @Test
    void a_new_portal_believes_its_clock() {
        assertThat(time.isInDoubt()).isFalse();
        assertThat(time.instant()).isEqualTo(NOW);
    }

    @Test
    void time_that_passes_is_no_doubt_however_much_it_is() {
        pass(YEARS);

        assertThat(time.isInDoubt()).isFalse();
    }

    @Test
    void a_jump_while_it_runs_is_in_doubt_in_both_directions_and_is_over_when_the_clock_is_right_again() {
        for (var jump : new Duration[] {
            Duration.ofDays(1).plusSeconds(1), Duration.ofDays(-1).minusSeconds(1), YEARS
        }) {
            clock.move(jump);
            assertThat(time.doubt()).as(jump.toString()).contains(new Doubt(NOW, NOW.plus(jump)));
            assertThat(time.instant())
                    .as("what people rely on goes by what is known")
                    .isEqualTo(NOW);
            assertThatThrownBy(time::mustBeTrusted).isInstanceOf(ClockInDoubt.class);
            clock.move(jump.negated());
            assertThat(time.isInDoubt()).isFalse();
        }
    }

    @Test
    void small_steps_that_add_up_are_in_doubt_as_well() {
        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofHours(9));
            time.keep();
        }

        assertThat(time.isInDoubt()).isTrue();
    }

    @Test
    void a_start_years_ahead_or_back_is_in_doubt_and_a_short_stop_is_not() {
        time.keep();
        clock.move(Duration.ofHours(20));
        assertThat(started(Optional.empty()).isInDoubt()).isFalse();
        clock.move(YEARS);
        assertThat(started(Optional.empty()).doubt()).map(Doubt::isForward).contains(true);
        clock.move(YEARS.multipliedBy(-2));
        assertThat(started(Optional.empty()).doubt()).map(Doubt::isForward).contains(false);
    }

    @Test
    void a_time_that_is_in_doubt_is_never_kept() {
        time.keep();
        clock.move(YEARS);
        time = started(Optional.empty());
        time.keep();

        assertThat(started(Optional.empty()).isInDoubt()).isTrue();
    }

    @Test
    void whichever_of_the_two_is_lost_or_put_back_the_other_one_tells() throws Exception {
        time.keep();
        Files.delete(data.resolve("known.time"));
        clock.move(YEARS);
        assertThat(started(Optional.empty()).isInDoubt()).isTrue();

        clock.move(YEARS.negated());
        time.keep();
        mongo.database().getCollection("knownTime").deleteMany(new Document());
        clock.move(YEARS);
        assertThat(started(Optional.empty()).isInDoubt()).isTrue();

        clock.move(YEARS.negated());
        time.keep();
        mongo.database()
                .getCollection("knownTime")
                .updateMany(new Document(), set("at", Date.from(NOW.minus(Duration.ofDays(9)))));
        assertThat(started(Optional.empty()).isInDoubt()).as("one put back").isTrue();
    }

    @Test
    void a_portal_that_has_kept_no_time_yet_asks_its_record() {
        assertThat(started(Optional.of(NOW.minus(YEARS))).isInDoubt()).isTrue();
        assertThat(started(Optional.of(NOW.minusSeconds(60))).isInDoubt()).isFalse();
    }

    @Test
    void a_person_confirms_it_for_good() {
        clock.move(YEARS);
        time.confirm();

        assertThat(time.isInDoubt()).isFalse();
        assertThat(started(Optional.empty()).isInDoubt()).isFalse();
    }

    @Test
    void a_chore_that_disposes_waits_for_it_and_others_do_not() throws Exception {
        var threads = Executors.newScheduledThreadPool(2);
        var heartbeat = new Heartbeat(null, time, new Waking());
        var disposed = new Semaphore(0);
        var other = new Semaphore(0);
        try {
            clock.move(YEARS);
            heartbeat.begin(chore(true, disposed), threads);
            heartbeat.begin(chore(false, other), threads);
            assertThat(other.tryAcquire(1, 5, SECONDS)).isTrue();
            assertThat(disposed.tryAcquire(1, 50, MILLISECONDS)).isFalse();

            time.confirm();
            heartbeat.wakeDisposing();
            assertThat(disposed.tryAcquire(1, 5, SECONDS)).isTrue();
        } finally {
            heartbeat.stop();
            threads.shutdownNow();
        }
    }

    private static Chore chore(boolean disposes, Semaphore turns) {
        return new Chore() {
            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public boolean disposes() {
                return disposes;
            }

            @Override
            public boolean doOne() {
                turns.release();
                return false;
            }
        };
    }

    private void pass(Duration passed) {
        clock.move(passed);
        ticks += passed.toNanos();
    }

    private TrustedTime started(Optional<Instant> recorded) {
        var started = new TrustedTime(
                new KnownTimes(mongo.shelves(), DataFolder.at(data)),
                () -> Stream.of(() -> recorded),
                clock,
                () -> ticks);
        started.take();
        return started;
    }
}
