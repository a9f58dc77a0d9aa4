package ca.liaison.delivery;

import static ca.liaison.testing.ScriptedRelay.CLOSE;
import static ca.liaison.testing.ScriptedRelay.HANG;
import static ca.liaison.testing.ScriptedRelay.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.mail.PostmasterForTests;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.testing.ScriptedRelay;
import ca.liaison.testing.ScriptedRelay.Moment;
import ca.liaison.testing.ScriptedRelay.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of lines when the relay misbehaves, people die, and somebody stops it. */
class DispatchingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String ODD = "person3@police3.example";

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private final MovableClock clock = new MovableClock(NOW);
    private final ScriptedRelay relay = ScriptedRelay.obliging();
    private LedgerForTests ledger;

    @BeforeEach
    void open() {
        ledger = node(1);
    }

    @AfterEach
    void close() {
        relay.close();
    }

    private LedgerForTests node(int connections) {
        return new LedgerForTests(
                MONGO.shelves(),
                PostmasterForTests.at(relay.port(), connections, PATIENCE, clock),
                clock,
                LedgerForTests.COMPOSER);
    }

    private void at(Moment where, String answer) {
        relay.script((moment, recipient) -> moment == where && (ODD.equals(recipient)) ? answer : USUAL);
    }

    @Test
    void everybody_gets_it_once_and_then_it_is_complete() {
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(100));
        ledger.mailings.begin(Mailing.fresh("m", "test", Priority.BULK, false));

        ledger.workUntilIdle();

        assertThat(relay.received())
                .extracting(Received::recipient)
                .doesNotHaveDuplicates()
                .hasSize(100);
        assertThat(relay.received()).extracting(Received::messageId).doesNotHaveDuplicates();
        assertThat(ledger.mailings.counts("m")).containsEntry(DeliveryState.ACCEPTED, 100L);
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
        assertThat(relay.connections()).isLessThanOrEqualTo(2);
        var line = ledger.mailings.line("m", "Person7@POLICE7.example").orElseThrow();
        assertThat(line.reply()).startsWith("250 2.0.0 Ok");
        assertThat(line.attempts()).isEqualTo(1);
        assertThat(line.acceptedAt()).isEqualTo(NOW);
        assertThat(relay.received()).extracting(Received::messageId).contains(line.messageId());
    }

    @Test
    void an_audience_of_nobody_is_complete_at_once() {
        ledger.begin("m", Priority.BULK, false, List.of());
        ledger.workUntilIdle();
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void a_5xx_rejects_at_once_with_what_was_said_and_the_others_get_theirs() {
        at(Moment.RCPT, "550 5.1.1 <" + ODD + ">: no such user");
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(6));
        ledger.workUntilIdle();

        var line = odd();
        assertThat(line.state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(line.reply()).isEqualTo("550 5.1.1 <" + ODD + ">: no such user");
        assertThat(relay.received()).hasSize(5);
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void a_5xx_to_the_last_dot_rejects_too() {
        at(Moment.DOT, "554 5.7.1 Refused");
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(6));
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(odd().reply()).isEqualTo("554 5.7.1 Refused");
    }

    @Test
    void a_4xx_defers_longer_each_time_until_it_is_given_up() {
        at(Moment.RCPT, "450 4.7.1 Greylisted");
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(6));
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(odd().due()).isEqualTo(NOW.plusSeconds(60));
        assertThat(relay.received()).hasSize(5);

        clock.move(Duration.ofSeconds(60));
        ledger.workUntilIdle();
        assertThat(odd().attempts()).isEqualTo(2);
        assertThat(odd().due()).isEqualTo(NOW.plusSeconds(60 + 120));
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.RUNNING);

        clock.move(Handing.GIVEN_UP_AFTER);
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(odd().reply()).isEqualTo("450 4.7.1 Greylisted");
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void what_was_deferred_is_sent_when_the_relay_takes_it() {
        at(Moment.DOT, "451 4.3.0 Later");
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(6));
        ledger.workUntilIdle();
        relay.script((moment, recipient) -> USUAL);
        clock.move(Duration.ofMinutes(2));
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(odd().due()).isNull();
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void a_relay_that_hangs_before_the_dot_costs_one_line_some_time() {
        for (var moment : new Moment[] {Moment.RCPT, Moment.DATA}) {
            at(moment, HANG);
            ledger.begin("m" + moment, Priority.BULK, false, LedgerForTests.audience(6));
            ledger.workUntilIdle();
            assertThat(ledger.mailings.counts("m" + moment))
                    .as(moment.toString())
                    .containsEntry(DeliveryState.ACCEPTED, 5L)
                    .containsEntry(DeliveryState.DEFERRED, 1L);
        }
    }

    @Test
    void after_the_dot_nobody_knows_and_it_goes_out_again_under_the_same_number() {
        for (var answer : new String[] {HANG, CLOSE}) {
            var id = "m-" + answer;
            relay.received().clear();
            at(Moment.DOT, answer);
            ledger.begin(id, Priority.BULK, false, LedgerForTests.audience(6));
            ledger.workUntilIdle();
            assertThat(ledger.mailings.counts(id))
                    .containsEntry(DeliveryState.ACCEPTED, 5L)
                    .containsEntry(DeliveryState.UNKNOWN, 1L);
            assertThat(ledger.mailings.find(id))
                    .get()
                    .extracting(Mailing::progress)
                    .isEqualTo(Progress.RUNNING);

            relay.script((moment, recipient) -> USUAL);
            clock.move(Duration.ofMinutes(2));
            ledger.workUntilIdle();
            assertThat(ledger.mailings.find(id))
                    .get()
                    .extracting(Mailing::progress)
                    .isEqualTo(Progress.COMPLETE);
            assertThat(relay.received().stream().filter(one -> one.recipient().equals(ODD)))
                    .hasSize(2)
                    .extracting(Received::messageId)
                    .containsOnly(ledger.mailings.line(id, ODD).orElseThrow().messageId());
        }
    }

    @Test
    void what_nobody_knows_of_waits_for_a_person_where_the_mailing_says_so() {
        at(Moment.DOT, HANG);
        ledger.begin("m", Priority.BULK, true, LedgerForTests.audience(6));
        ledger.workUntilIdle();
        relay.script((moment, recipient) -> USUAL);
        clock.move(Duration.ofDays(1));
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.RUNNING);

        ledger.mailings.sendAgain(odd().id(), "office@x.ca");
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void a_person_may_say_that_it_arrived() {
        at(Moment.DOT, CLOSE);
        ledger.begin("m", Priority.BULK, true, LedgerForTests.audience(6));
        ledger.workUntilIdle();
        ledger.mailings.takeAsSent(odd().id());
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(relay.received()).hasSize(6);
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void what_was_rejected_may_be_sent_again_though_the_mailing_was_complete() {
        at(Moment.RCPT, "550 5.1.1 No");
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(6));
        ledger.workUntilIdle();
        relay.script((moment, recipient) -> USUAL);
        ledger.mailings.sendAgain(odd().id(), "office@x.ca");
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.RUNNING);
        ledger.workUntilIdle();
        assertThat(odd().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(ledger.mailings.find("m"))
                .get()
                .extracting(Mailing::progress)
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void a_quit_that_is_never_answered_changes_nothing() {
        relay.script((moment, recipient) -> moment == Moment.QUIT ? HANG : USUAL);
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(250)); // so that connections are ended
        ledger.workUntilIdle();
        assertThat(ledger.mailings.counts("m")).containsEntry(DeliveryState.ACCEPTED, 250L);
        assertThat(relay.received()).hasSize(250);
    }

    @Test
    void a_connection_that_ended_while_it_rested_is_no_trouble() {
        ledger.begin("one", Priority.BULK, false, LedgerForTests.audience(1));
        ledger.workUntilIdle();
        relay.cutAll();
        ledger.begin("two", Priority.BULK, false, LedgerForTests.audience(1));
        ledger.workUntilIdle();
        assertThat(ledger.mailings.counts("two")).containsEntry(DeliveryState.ACCEPTED, 1L);

        var first = new AtomicInteger();
        relay.script((moment, recipient) ->
                moment == Moment.MAIL && first.getAndIncrement() == 0 ? "421 4.4.2 Idle for too long" : USUAL);
        ledger.begin("three", Priority.BULK, false, LedgerForTests.audience(1));
        ledger.workUntilIdle();
        assertThat(ledger.mailings.counts("three")).containsEntry(DeliveryState.ACCEPTED, 1L);
        assertThat(ledger.mailings.lines("three", null, 0, 1).get(0).attempts()).isEqualTo(1);
    }

    @Test
    void a_relay_that_is_away_is_nobodys_fault() {
        for (var answer : new String[] {
            "554 5.3.2 No service", HANG, CLOSE, "220-" + "x".repeat(60) + ("\r\n220-" + "y".repeat(60)).repeat(20_000)
        }) {
            relay.script((moment, recipient) -> moment == Moment.GREETING ? answer : USUAL);
            var away = node(1);
            var id = "m" + answer.length();
            away.begin(id, Priority.BULK, false, LedgerForTests.audience(40));
            long begun = System.nanoTime();
            away.workUntilIdle();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(away.mailings.lines(id, null, 0, 100)).hasSize(40).allSatisfy(line -> {
                assertThat(line.attempts()).isZero();
                assertThat(line.state()).isIn(DeliveryState.PLANNED, DeliveryState.CLAIMED);
            });
            away.batches.stop();
            assertThat(away.mailings.counts(id)).containsEntry(DeliveryState.PLANNED, 40L);

            relay.script((moment, recipient) -> USUAL);
            clock.move(Duration.ofSeconds(2));
            node(1).workUntilIdle();
            assertThat(away.mailings.counts(id)).containsEntry(DeliveryState.ACCEPTED, 40L);
        }
    }

    @Test
    void what_a_node_that_died_had_claimed_goes_out_and_what_it_was_sending_is_unknown() {
        ledger.begin("m", Priority.BULK, true, LedgerForTests.audience(40));
        var turn = ledger.batches.next().orElseThrow();
        assertThat(ledger.sheets.move(
                        "m",
                        turn.line().number(),
                        DeliveryState.CLAIMED,
                        DeliveryState.SENDING,
                        turn.batch().claim().stamp(),
                        Sheets.Change.NONE))
                .isTrue();

        var survivor = node(1);
        survivor.workUntilIdle();
        assertThat(relay.received()).hasSize(8); // of the other sheet
        clock.move(Claiming.LEASE);
        survivor.workUntilIdle();
        assertThat(relay.received()).hasSize(39);
        assertThat(survivor.mailings.counts("m"))
                .containsEntry(DeliveryState.ACCEPTED, 39L)
                .containsEntry(DeliveryState.UNKNOWN, 1L);

        ledger.workUntilIdle(); // it was not dead: what it still holds is not its own any more
        assertThat(relay.received()).hasSize(39);
    }

    @Test
    void a_pause_is_noticed_by_every_node_and_nobody_is_skipped() throws Exception {
        relay.script((moment, recipient) -> slowly());
        ledger = node(2);
        var other = node(2);
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(600));
        try (var one = ledger.work(2);
                var two = other.work(2)) {
            await(() -> relay.received().size() > 50);
            ledger.mailings.pause("m");
            Thread.sleep(2_000);
            int then = relay.received().size();
            assertThat(then).isLessThan(600);
            Thread.sleep(500);
            assertThat(relay.received()).hasSize(then);
            clock.move(Duration.ofSeconds(2));
            ledger.mailings.resume("m");
            await(() -> {
                clock.move(Duration.ofMillis(100));
                return ledger.mailings.find("m").orElseThrow().progress() == Progress.COMPLETE;
            });
        }
        assertThat(relay.received())
                .extracting(Received::recipient)
                .doesNotHaveDuplicates()
                .hasSize(600);
    }

    @Test
    void what_was_cancelled_is_sent_to_nobody_more() {
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(100));
        for (int n = 0; n < 5; n++) {
            ledger.dispatching.doOne();
        }
        ledger.mailings.cancel("m");
        ledger.workUntilIdle();
        clock.move(Duration.ofSeconds(2));
        ledger.workUntilIdle();
        assertThat(relay.received()).hasSize(5);
        assertThat(ledger.mailings.counts("m"))
                .containsEntry(DeliveryState.ACCEPTED, 5L)
                .containsEntry(DeliveryState.PLANNED, 95L);
        assertThat(ledger.claims.isAny("m")).isFalse();
    }

    @Test
    void the_urgent_overtakes_what_is_claimed_already() {
        ledger.begin("bulk", Priority.BULK, false, LedgerForTests.audience(100));
        ledger.dispatching.doOne();
        ledger.begin("urgent", Priority.URGENT, false, LedgerForTests.audience(10));
        ledger.workUntilIdle();
        var urgent = ledger.mailings.all("urgent").map(Delivery::messageId).toList();
        assertThat(relay.received().subList(1, 11))
                .extracting(Received::messageId)
                .hasSameElementsAs(urgent);
        assertThat(relay.received()).hasSize(110);
    }

    @Test
    void rates_hold_for_the_relay_and_for_each_domain() throws Exception {
        var postmaster =
                PostmasterForTests.at(relay.port(), 2, PATIENCE, Optional.of(40), Optional.of(600), Clock.systemUTC());
        var slow = new LedgerForTests(MONGO.shelves(), postmaster, Clock.systemUTC(), LedgerForTests.COMPOSER);
        slow.begin(
                "m",
                Priority.BULK,
                false,
                LedgerForTests.audience(200).stream()
                        .filter(one -> one.address().endsWith("1.example")
                                || one.address().endsWith("2.example"))
                        .toList());
        try (var work = slow.work(2)) {
            Thread.sleep(2_000);
        }
        assertThat(relay.received()).hasSizeBetween(15, 44); // 10 a second for each of two domains
    }

    @Test
    void whoever_may_not_have_it_any_more_gets_nothing() {
        var picky = new LedgerForTests(
                MONGO.shelves(), PostmasterForTests.at(relay.port(), 1, PATIENCE, clock), clock, new Composer() {
                    @Override
                    public String kind() {
                        return "test";
                    }

                    @Override
                    public Composed compose(Mailing mailing, Delivery line) {
                        if (line.number() == 4) {
                            throw new IllegalStateException("broken");
                        }
                        return line.address().equals(ODD)
                                ? new Composed.Suppressed("circulars.released")
                                : LedgerForTests.COMPOSER.compose(mailing, line);
                    }
                });
        picky.begin("m", Priority.BULK, false, LedgerForTests.audience(6));
        picky.workUntilIdle();
        assertThat(relay.received()).hasSize(4);
        assertThat(odd().state()).isEqualTo(DeliveryState.SUPPRESSED);
        assertThat(odd().reply()).isEqualTo("circulars.released");
        assertThat(picky.mailings.counts("m")).containsEntry(DeliveryState.DEFERRED, 1L);
    }

    private Delivery odd() {
        return ledger.mailings.line("m", ODD).orElseThrow();
    }

    private static String slowly() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return USUAL;
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        for (int n = 0; n < 600 && !state.getAsBoolean(); n++) {
            Thread.sleep(50);
        }
        assertThat(state.getAsBoolean()).isTrue();
    }
}
