package ca.liaison.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.audit.AuditForTests;
import ca.liaison.audit.Deed;
import ca.liaison.checking.Check.State;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import ca.liaison.testing.MongoInMemory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A check goes on step by step, whoever is killed in between, and comes to its end. */
class CheckingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    private static final Viewer ADMINISTRATOR =
            new Viewer("admin@x.ca", Set.of(Role.ADMINISTRATOR), null, Clearance.ALL, NOON, "");
    private static final Viewer OTHER =
            new Viewer("other@x.ca", Set.of(Role.ADMINISTRATOR), null, Clearance.ALL, NOON, "");

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private final Set<Integer> faults = new TreeSet<>();
    private final List<String> steps = new ArrayList<>();
    private int failing;
    private Checks checks;
    private Checking checking;

    @BeforeEach
    void open() {
        checks = new Checks(mongo.shelves());
        checking = start();
    }

    @Test
    void a_portal_that_was_never_checked_has_no_report() {
        assertThat(checks.latest()).isEmpty();
        assertThat(checking.doOne()).isFalse();
    }

    @Test
    void all_parts_are_done_in_their_order_and_what_is_found_is_kept() {
        faults.addAll(Set.of(3, 14));

        var asked = checking.ask(false, ADMINISTRATOR);
        assertThat(asked.state()).isEqualTo(State.QUEUED);
        work(checking);

        assertThat(latest().state()).isEqualTo(State.DONE);
        assertThat(latest().endedAt()).isEqualTo(NOON);
        assertThat(latest().by()).isEqualTo("admin@x.ca");
        assertThat(latest().looked()).isEqualTo(40);
        assertThat(latest().found()).isEqualTo(4);
        assertThat(latest().repaired()).isZero();
        assertThat(latest().tallies()).extracting("kind").containsExactly("first", "second");
        assertThat(faults).hasSize(2);
        assertThat(steps).containsExactly("first ", "first 9", "first 19", "second ", "second 9", "second 19");
    }

    @Test
    void what_is_asked_to_be_repaired_is_and_the_next_check_finds_nothing() {
        faults.addAll(Set.of(3, 14));
        checking.ask(true, ADMINISTRATOR);
        work(checking);
        assertThat(latest().repaired()).isEqualTo(2);
        assertThat(faults).isEmpty();

        checking.ask(false, ADMINISTRATOR);
        work(checking);

        assertThat(latest().number()).isEqualTo(2);
        assertThat(latest().found()).isZero();
    }

    @Test
    void after_a_kill_another_node_goes_on_where_the_last_step_ended() {
        faults.addAll(Set.of(3, 14));
        checking.ask(false, ADMINISTRATOR);
        checking.doOne();
        failing = Integer.MAX_VALUE;
        assertThatThrownBy(checking::doOne)
                .isInstanceOf(StackOverflowError.class); // an error is not caught, like a kill
        failing = 0;
        assertThat(latest().state()).isEqualTo(State.RUNNING);

        work(start());

        assertThat(latest().state()).isEqualTo(State.DONE);
        assertThat(latest().found()).as("each once").isEqualTo(4);
        assertThat(latest().looked()).isEqualTo(40);
    }

    @Test
    void of_two_nodes_that_do_the_same_step_one_counts() {
        faults.add(3);
        checking.ask(false, ADMINISTRATOR);
        var read = latest();
        checking.doOne();

        assertThat(checks.save(read.cameTo("9", new Findings(false, List.of()))))
                .isFalse();
        assertThat(latest().found()).isEqualTo(1);
    }

    @Test
    void a_step_that_fails_is_tried_again_and_not_for_ever() {
        checking.ask(false, ADMINISTRATOR);
        failing = 1;
        assertThatThrownBy(checking::doOne).isInstanceOf(IllegalStateException.class);
        assertThat(latest().state()).isEqualTo(State.RUNNING);
        failing = 2;
        assertThatThrownBy(checking::doOne).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(checking::doOne).isInstanceOf(IllegalStateException.class);

        assertThat(latest().state()).isEqualTo(State.FAILED);
        assertThat(latest().endedAt()).isEqualTo(NOON);
        assertThat(checking.doOne()).isFalse();
    }

    @Test
    void one_goes_on_at_a_time() {
        var first = checking.ask(false, ADMINISTRATOR);

        assertThat(checking.ask(false, OTHER)).as("as by a double click").isEqualTo(first);
        assertThatThrownBy(() -> checking.ask(true, OTHER)).isInstanceOf(CheckUnderWay.class);
        work(checking);
        assertThat(checking.ask(true, OTHER).number()).isEqualTo(2);
    }

    @Test
    void of_many_findings_the_first_hundred_are_kept_and_all_are_counted() {
        var findings = new Findings(false, List.of());
        for (int n = 0; n < 1_000; n++) {
            findings.found("kind", "thing " + n, n % 2 == 0);
        }

        var tally = findings.tallies().get(0);
        assertThat(tally.found()).isEqualTo(1_000);
        assertThat(tally.repaired()).isEqualTo(500);
        assertThat(tally.first()).hasSize(100);
    }

    @Test
    void the_record_has_who_asked_and_how_it_ended() {
        faults.add(3);
        checking.ask(true, ADMINISTRATOR);
        work(checking);

        var said = new ArrayList<String>();
        mongo.database().getCollection("audit").find().forEach(block -> said.add(block.toJson()));
        assertThat(String.join("\n", said)).contains(Checking.START, Checking.END, "1 found, 1 repaired");
        var witness = new CheckWitness(checks);
        assertThat(witness.happened(Deed.of(Checking.START, ADMINISTRATOR).on(Checking.KIND, "1"), NOON))
                .contains(true);
        assertThat(witness.happened(Deed.of(Checking.START, ADMINISTRATOR).on(Checking.KIND, "2"), NOON))
                .contains(false);
        assertThat(witness.happened(Deed.of("other", ADMINISTRATOR).on("publication", "x"), NOON))
                .isEmpty();
    }

    private Check latest() {
        return checks.latest().orElseThrow();
    }

    private static void work(Checking checking) {
        while (checking.doOne()) {
            assertThat(checking.every()).isPositive();
        }
    }

    private Checking start() {
        return new Checking(
                checks,
                () -> Stream.of(new Numbers("second"), new Numbers("first")),
                AuditForTests.trail(mongo.shelves()),
                () -> {},
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** Looks at the numbers up to 19, ten at a time; some of them are wrong. */
    private final class Numbers implements Inspection {

        private final String name;

        private Numbers(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<String> next(String after, Findings findings) {
            if (failing > 3) {
                throw new StackOverflowError();
            }
            if (failing > 0) {
                failing--;
                throw new IllegalStateException("The disk is slow");
            }
            steps.add(name + " " + after);
            var from = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
            if (from > 19) {
                return Optional.empty();
            }
            for (int number = from; number < from + 10; number++) {
                findings.look();
                if (faults.contains(number)) {
                    findings.found(name, String.valueOf(number), findings.toRepair() && faults.remove(number));
                }
            }
            return Optional.of(String.valueOf(from + 9));
        }
    }
}
