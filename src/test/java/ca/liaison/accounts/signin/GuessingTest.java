package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Device;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.TooManyAttempts;
import ca.liaison.load.Busy;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever guesses is slowed down; whoever knows comes in, whatever others do. */
class GuessingTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private static final Origin ELSEWHERE = new Origin("203.0.113.1", "A browser");
    private static final String WRONG = "not the passphrase at all";

    private final Semaphore held = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private APortal portal;

    @BeforeEach
    void open() {
        portal = new APortal(MONGO.shelves());
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_down_and_its_colleagues_come_in_from_there() {
        var reader = portal.reader();
        for (int number = 0; number < 100; number++) {
            guess("account" + number + "@police.example", APortal.HOME);
        }
        var before = portal.clock.instant();
        assertThat(portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, APortal.HOME))
                .isPresent();
        for (int number = 0; number < 10; number++) {
            guess("other" + number + "@police.example", APortal.HOME);
        }
        assertThat(Duration.between(before, portal.clock.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void one_account_that_is_tried_from_everywhere_waits_but_not_for_its_owner() {
        var reader = portal.reader();
        portal.signIn(reader);
        var device = new Origin("198.51.100.7", "A browser", portal.devices.remember(null, reader));
        tryFromEverywhere(reader, 100);
        assertThatThrownBy(() -> portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, ELSEWHERE))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, APortal.HOME))
                .as("from where it was used before")
                .isPresent();
        assertThat(portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, device))
                .as("in a browser it was used in, anywhere")
                .isPresent();
        portal.clock.move(Duration.ofSeconds(30));
        assertThat(portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, ELSEWHERE))
                .as("after a wait that ends by itself")
                .isPresent();
    }

    @Test
    void passphrase_and_code_together_are_never_refused_for_what_others_did() {
        var author = portal.author();
        var key = portal.app(author);
        tryFromEverywhere(author, 110);
        assertThatThrownBy(() -> portal.signingIn.byPassphrase(author.email(), APortal.PASSPHRASE, ELSEWHERE))
                .isInstanceOf(TooManyAttempts.class);
        portal.clock.move(Duration.ofSeconds(30));
        var code = OneTimeCodes.at(key, portal.clock.instant());
        assertThat(portal.provingBoth.open(author.email(), WRONG, code, ELSEWHERE))
                .isEmpty();
        assertThat(portal.provingBoth.open(author.email(), APortal.PASSPHRASE, "000000", ELSEWHERE))
                .isEmpty();
        var opened = portal.provingBoth.open(author.email(), APortal.PASSPHRASE, code, ELSEWHERE);
        assertThat(opened).hasValueSatisfying(whole -> assertThat(whole.half()).isFalse());
    }

    @Test
    void a_passphrase_guessed_with_a_code_is_never_told_to_be_right() {
        var author = portal.author();
        portal.app(author);
        for (int number = 0; number < 15; number++) {
            assertThat(portal.provingBoth.open(author.email(), APortal.PASSPHRASE, "000000", ELSEWHERE))
                    .as("no wait is told either")
                    .isEmpty();
        }
        assertThat(portal.provingBoth.open(portal.reader().email(), APortal.PASSPHRASE, "000000", ELSEWHERE))
                .as("who has no app")
                .isEmpty();
    }

    @Test
    void an_account_that_is_not_there_answers_as_one_that_is() {
        var reader = portal.reader();
        var ofNobody = IntStream.range(0, 14)
                .mapToObj(number -> outcome("nobody@police.example", "192.0.2.8"))
                .toList();
        assertThat(IntStream.range(0, 14)
                        .mapToObj(number -> outcome(reader.email(), "192.0.2.9"))
                        .toList())
                .isEqualTo(ofNobody)
                .contains("wrong")
                .endsWith("wait");
    }

    @Test
    void a_hundred_and_fifty_at_once_have_ten_tries() throws Exception {
        var reader = portal.reader();
        var threads = Executors.newFixedThreadPool(150);
        Callable<String> trying = () -> outcome(reader.email(), "192.0.2.1");
        try {
            threads.invokeAll(Collections.nCopies(150, trying));
        } finally {
            threads.shutdown();
        }
        var failed = MONGO.database().getCollection("audit").find().into(new ArrayList<>()).stream()
                .flatMap(block -> block.getList("entries", Document.class).stream())
                .filter(entry -> "signin.failed".equals(entry.getString("action")))
                .count();
        assertThat(failed).isBetween(1L, 10L);
    }

    @Test
    void a_browser_is_known_until_the_passphrase_changes_and_the_oldest_of_many_is_forgotten() {
        var reader = portal.reader();
        var first = portal.devices.remember(null, reader);
        assertThat(portal.devices.isKnown(first, reader)).isTrue();
        assertThat(portal.devices.remember(first, portal.author()))
                .as("used by two people")
                .isEqualTo(first);
        assertThat(portal.devices.remember("made up by somebody", reader)).isNotEqualTo("made up by somebody");
        for (int number = 0; number < Device.MOST; number++) {
            portal.clock.move(Duration.ofSeconds(1));
            portal.devices.remember(null, reader);
        }
        assertThat(portal.devices.of(reader.email())).hasSize(Device.MOST);
        assertThat(portal.devices.isKnown(first, reader)).isFalse();
        var last = portal.devices.remember(null, reader);
        portal.changing.change(reader, "seven lemons climb a ladder", null);
        assertThat(portal.devices.isKnown(
                        last, portal.accounts.find(reader.email()).orElseThrow()))
                .isFalse();
        assertThat(MONGO.database().getCollection("devices").find().map(Document::toJson))
                .noneMatch(json -> json.contains(last));
    }

    @Test
    void codes_are_few_from_everywhere_together_but_strangers_use_up_none() {
        var author = portal.author();
        var key = portal.app(author);
        tryFromEverywhere(author, 50);
        for (int number = 0; number < 10; number++) {
            assertThat(portal.code(author, "000000", new Origin("203.0.113." + number, "")))
                    .isFalse();
        }
        assertThatThrownBy(() -> portal.code(author, "000000", new Origin("203.0.113.77", "")))
                .isInstanceOf(TooManyAttempts.class);
        var device = new Origin("203.0.113.78", "", portal.devices.remember(null, author));
        portal.clock.move(Duration.ofSeconds(20));
        var code = OneTimeCodes.at(key, portal.clock.instant().plusSeconds(30));
        assertThatThrownBy(() -> portal.code(author, code, new Origin("203.0.113.77", "")))
                .as("also with the right one")
                .isInstanceOf(TooManyAttempts.class);
        assertThat(portal.code(author, code, device))
                .as("its owner, in a browser it was used in")
                .isTrue();
    }

    @Test
    void a_flood_of_strangers_leaves_a_place_for_whoever_is_known() {
        var reader = portal.reader();
        portal.signIn(reader);
        var full = IntStream.range(0, portal.strangers.places() + portal.strangers.line())
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> hold("198.51.100." + number), task -> new Thread(task).start()))
                .toList();
        held.acquireUninterruptibly(portal.strangers.places());
        try {
            assertThat(outcome(reader.email(), APortal.HOME.address())).isEqualTo("wrong");
            assertThat(portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, APortal.HOME))
                    .isPresent();
        } finally {
            goOn.countDown();
        }
        full.forEach(CompletableFuture::join);
    }

    /** In a place for strangers until the test lets go. */
    private void hold(String address) {
        portal.strangers.run(address, () -> {
            held.release();
            try {
                return goOn.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void an_account_has_so_many_sessions_and_half_ones_end_no_whole_one() {
        var reader = portal.reader();
        var whole = portal.signIn(reader).token();
        for (int number = 0; number < 60; number++) {
            portal.sessions.open(reader, true, false, ELSEWHERE);
        }
        assertThat(portal.sessions.find(whole)).isPresent();
        assertThat(MONGO.database().getCollection("sessions").countDocuments()).isEqualTo(51);
    }

    private void guess(String email, Origin from) {
        assertThat(portal.signingIn.byPassphrase(email, WRONG, from)).isEmpty();
    }

    /** A hundred are made; those beyond have to wait. */
    private void tryFromEverywhere(Account account, int times) {
        for (int number = 0; number < times; number++) {
            assertThat(outcome(account.email(), "192.0.2." + (number + 2))).isEqualTo(number < 100 ? "wrong" : "wait");
        }
    }

    private String outcome(String email, String address) {
        try {
            return portal.signingIn
                            .byPassphrase(email, WRONG, new Origin(address, ""))
                            .isPresent()
                    ? "in"
                    : "wrong";
        } catch (Busy busy) {
            return "busy";
        } catch (TooManyAttempts waits) {
            return "wait";
        }
    }
}
