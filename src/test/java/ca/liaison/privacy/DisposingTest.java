package ca.liaison.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.audit.AuditForTests;
import ca.liaison.jobs.TrustedTimeForTests;
import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DisposingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String GONE = "gone@police.example";
    private static final String RECENT = "recent@police.example";

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private final MovableClock clock = new MovableClock(NOW);
    private final Accounts accounts = new Accounts();
    private final Set<String> neededElsewhere = new HashSet<>();
    private Disposals disposals;
    private Disposing disposing;

    @BeforeEach
    void open() {
        accounts.ended.putAll(Map.of(GONE, NOW.minusSeconds(3 * 365 * 86_400L), RECENT, NOW.minusSeconds(86_400)));
        disposals = new Disposals(mongo.shelves());
        var time = TrustedTimeForTests.since(clock, mongo.shelves());
        disposing = new Disposing(
                disposals,
                () -> Stream.of(accounts, new Elsewhere()),
                AuditForTests.trail(mongo.shelves()),
                () -> {},
                time,
                clock,
                Period.ofYears(2));
    }

    @Test
    void the_rule_names_only_those_who_ended_long_ago() {
        assertThat(disposing.preview()).containsExactly(GONE);
    }

    @Test
    void nothing_is_erased_before_two_people_have_approved() {
        var asked = disposing.ask("2016/001", "anne@liaison.example");
        work();
        assertThat(accounts.ended).containsKey(GONE);
        assertThatThrownBy(() -> disposing.approve(disposals.find(asked.id()).orElseThrow(), "anne@liaison.example"))
                .isInstanceOf(NotByTheSame.class);

        disposing.approve(asked, "ben@liaison.example");
        work();
        assertThat(accounts.ended).containsOnlyKeys(RECENT);
    }

    @Test
    void the_certificate_tells_how_many_and_not_who() {
        var done = disposed();

        assertThat(done.isFinished()).isTrue();
        assertThat(done.disposed()).isEqualTo(1);
        assertThat(done.held()).isZero();
        assertThat(done.emails()).isEmpty();
        assertThat(done.approvals())
                .extracting(Disposal.Approval::by)
                .containsExactly("anne@liaison.example", "ben@liaison.example");
        assertThat(done.authority()).isEqualTo("2016/001");
        assertThat(done.toString()).doesNotContain(GONE);
    }

    @Test
    void a_legal_hold_wins_also_when_it_comes_after_the_approvals() {
        disposals.hold(new Hold(GONE, "complaint", "anne@liaison.example", NOW));
        assertThat(disposing.preview()).isEmpty();

        disposals.lift(GONE);
        var asked = disposing.ask("2016/001", "anne@liaison.example");
        disposing.approve(asked, "ben@liaison.example");
        disposals.hold(new Hold(GONE, "complaint", "anne@liaison.example", NOW));
        work();

        assertThat(accounts.ended).containsKey(GONE);
        assertThat(disposals.find(asked.id()).orElseThrow().held()).isEqualTo(1);
    }

    @Test
    void what_another_room_still_needs_stays() {
        neededElsewhere.add(GONE);

        assertThat(disposing.preview()).isEmpty();
    }

    @Test
    void a_double_click_asks_once_and_a_second_approval_changes_nothing_more() {
        var asked = disposing.ask("2016/001", "anne@liaison.example");
        assertThat(disposing.ask("2016/001", "ben@liaison.example").id()).isEqualTo(asked.id());

        disposing.approve(asked, "ben@liaison.example");
        disposing.approve(disposals.find(asked.id()).orElseThrow(), "carl@liaison.example");
        assertThat(disposals.find(asked.id()).orElseThrow().approvals()).hasSize(2);
    }

    @Test
    void of_many_second_words_one_counts() throws Exception {
        var asked = disposing.ask("2016/001", "anne@liaison.example");
        var seen = disposals.find(asked.id()).orElseThrow();

        assertThat(Race.won(number -> disposals.save(seen.approved("ben" + number + "@liaison.example", NOW))))
                .isEqualTo(1);
        assertThat(disposals.find(asked.id()).orElseThrow().approvals()).hasSize(2);
    }

    @Test
    void a_kill_after_the_erasure_only_means_that_it_is_repeated() {
        var asked = disposing.ask("2016/001", "anne@liaison.example");
        disposing.approve(asked, "ben@liaison.example");
        accounts.erase(GONE); // and then the portal died
        work();

        assertThat(disposals.find(asked.id()).orElseThrow().isFinished()).isTrue();
    }

    @Test
    void under_a_wrong_clock_nobody_is_named_asked_for_or_approved() {
        var asked = disposing.ask("2016/001", "anne@liaison.example");
        clock.move(Duration.ofDays(3 * 365));

        assertThat(disposing.preview()).as("by what is known of the time").containsExactly(GONE);
        assertThatThrownBy(() -> disposing.approve(asked, "ben@liaison.example"))
                .hasMessageContaining("clock");
        assertThatThrownBy(() -> disposing.ask("2016/001", "anne@liaison.example"))
                .hasMessageContaining("clock");
        assertThat(disposing.disposes()).isTrue();
    }

    @Test
    void whom_a_wrong_clock_named_the_right_one_spares() {
        disposals.add(new Disposal(
                "wrong",
                "2016/001",
                NOW.plus(Duration.ofDays(3 * 365)),
                List.of(GONE, RECENT),
                List.of(
                        new Disposal.Approval("anne@liaison.example", NOW),
                        new Disposal.Approval("ben@liaison.example", NOW)),
                0,
                0,
                null,
                0));
        work();

        assertThat(accounts.ended).containsOnlyKeys(RECENT);
        assertThat(disposals.find("wrong").orElseThrow().held()).isEqualTo(1);
    }

    private Disposal disposed() {
        var asked = disposing.ask("2016/001", "anne@liaison.example");
        disposing.approve(asked, "ben@liaison.example");
        work();
        return disposals.find(asked.id()).orElseThrow();
    }

    private void work() {
        for (int turn = 0; disposing.doOne(); turn++) {
            assertThat(turn).isLessThan(10);
        }
    }

    /** A room that knows when people ended. */
    private static final class Accounts implements PersonalData {
        private final Map<String, Instant> ended = new HashMap<>();

        @Override
        public List<Holding> of(String email) {
            return List.of();
        }

        @Override
        public void erase(String email) {
            ended.remove(email);
        }

        @Override
        public boolean isNeeded(String email, Instant endedBefore) {
            return ended.containsKey(email) && !ended.get(email).isBefore(endedBefore);
        }

        @Override
        public Stream<String> endedBefore(Instant instant) {
            return ended.entrySet().stream()
                    .filter(one -> one.getValue().isBefore(instant))
                    .map(Map.Entry::getKey);
        }
    }

    /** Another room. */
    private final class Elsewhere implements PersonalData {
        @Override
        public List<Holding> of(String email) {
            return List.of();
        }

        @Override
        public void erase(String email) {
            assertThat(neededElsewhere).doesNotContain(email);
        }

        @Override
        public boolean isNeeded(String email, Instant endedBefore) {
            return neededElsewhere.contains(email);
        }
    }
}
