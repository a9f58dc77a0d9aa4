package ca.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Language;
import ca.liaison.accounts.SealingForTests;
import ca.liaison.jobs.TrustedTimeForTests;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.mail.Posted.State;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final Letter LETTER = new Letter(
            "invitation/1",
            "amelie.roy@police.example",
            Language.FR,
            "Votre invitation à Liaison",
            "Bonjour,\n\nhttps://liaison.example/fr\n");

    private static final String LINK = "https://liaison.example/en/invitation/the-secret-word-of-the-link";
    private static final Letter SECRET = new Letter(
                    "invitation/2",
                    "amelie.roy@police.example",
                    Language.EN,
                    "Your invitation",
                    "Hello,\n\n" + LINK + "\n")
            .keeping(new Letter.Secret(LINK, NOW.plus(Duration.ofDays(7)), "admin@liaison.example"));

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private final GreenMail relay = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Letters letters;
    private int port;

    @BeforeEach
    void open() {
        letters = new Letters(MONGO.shelves());
        startRelay();
    }

    @AfterEach
    void close() {
        relay.stop();
    }

    @Test
    void a_letter_is_sent_once_and_its_text_is_not_kept_twice() throws Exception {
        outbox(NOW).post(LETTER);
        outbox(NOW).post(LETTER);

        workUntilDone(NOW);

        var received = relay.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Votre invitation à Liaison");
        assertThat(received[0].getContent().toString()).contains("https://liaison.example/fr");
        assertThat(received[0].getHeader("Content-Language")).containsExactly("fr-CA");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letters.find("invitation/1")).get().satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(State.SENT);
            assertThat(kept.text()).isNull();
            assertThat(kept.sentAt()).isEqualTo(NOW);
        });
    }

    @Test
    void a_letter_waits_longer_each_time_while_nobody_answers_and_is_given_up_after_three_days() {
        relay.stop();
        outbox(NOW).post(LETTER);

        workUntilDone(NOW);
        assertThat(letters.find("invitation/1").orElseThrow().due()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        workUntilDone(NOW.plus(Duration.ofMinutes(1)));
        assertThat(letters.find("invitation/1").orElseThrow()).satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(State.WAITING);
            assertThat(kept.due()).isEqualTo(NOW.plus(Duration.ofMinutes(3)));
            assertThat(kept.problem()).isNotBlank();
        });
        workUntilDone(NOW.plus(Posting.GIVEN_UP_AFTER).plusSeconds(1));
        assertThat(letters.find("invitation/1").orElseThrow().state()).isEqualTo(State.FAILED);

        startRelay();
        outbox(NOW).again("invitation/1");
        workUntilDone(NOW);
        assertThat(letters.find("invitation/1").orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void while_the_clock_is_in_doubt_no_letter_is_given_up_and_none_that_was_sent_is_forgotten() {
        var clock = new MovableClock(NOW);
        var time = TrustedTimeForTests.since(clock, MONGO.shelves());
        outbox(NOW).post(LETTER);
        outbox(NOW).post(new Letter("sent", "a@police.example", Language.EN, "s", "t"));
        letters.sent(
                letters.claim(NOW, Duration.ofMinutes(5))
                        .filter(one -> one.id().equals("sent"))
                        .or(() -> letters.claim(NOW, Duration.ofMinutes(5)))
                        .orElseThrow(),
                NOW);
        clock.move(Duration.ofDays(3 * 365));
        var posting = new Posting(
                letters,
                relayAt("127.0.0.1", port),
                PostmasterForTests.post(relayAt("127.0.0.1", port), clock),
                SealingForTests.envelope(),
                time,
                clock);
        posting.doOne();
        posting.doOne();

        assertThat(letters.find("sent")).isPresent();
        assertThat(letters.find("invitation/1").orElseThrow().state()).isEqualTo(State.WAITING);
        assertThat(relay.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoever_died_while_sending_loses_the_letter_and_the_next_one_has_the_same_number() throws Exception {
        outbox(NOW).post(LETTER);
        var dead = letters.claim(NOW, Duration.ofMinutes(5)).orElseThrow();
        post(NOW).send(dead.letter(SealingForTests.envelope()).orElseThrow());

        workUntilDone(NOW.plus(Duration.ofMinutes(4)));
        assertThat(relay.getReceivedMessages()).hasSize(1);
        workUntilDone(NOW.plus(Duration.ofMinutes(5)));
        letters.later(dead, NOW, "too late to say so");

        var received = relay.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
        assertThat(letters.find("invitation/1").orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void without_a_relay_letters_are_kept_to_be_read() {
        var none = relayAt(null, 25);
        new Outbox(letters, WakingForTests.still(), none, SealingForTests.envelope(), clock(NOW)).post(LETTER);

        assertThat(new Posting(
                                letters,
                                none,
                                PostmasterForTests.post(none, clock(NOW)),
                                SealingForTests.envelope(),
                                TrustedTimeForTests.believing(clock(NOW)),
                                clock(NOW))
                        .doOne())
                .isFalse();

        assertThat(letters.latest(0, 10))
                .singleElement()
                .satisfies(kept -> assertThat(kept.text()).contains("https://liaison.example/fr"));
    }

    @Test
    void a_link_is_sealed_until_it_is_sent_and_gone_then() throws Exception {
        outbox(NOW).post(SECRET);
        assertThat(everything()).doesNotContain("of-the-link");
        assertThat(outbox(NOW).reveal(SECRET.id(), "admin@liaison.example"))
                .as("a relay sends it: it is for its reader")
                .isEmpty();

        workUntilDone(NOW);

        assertThat(relay.getReceivedMessages()[0].getContent().toString()).contains(LINK);
        assertThat(letters.find(SECRET.id()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(State.SENT);
            assertThat(kept.hasSecret()).isFalse();
        });
    }

    @Test
    void a_link_is_not_kept_where_sending_failed_for_good_and_cannot_be_sent_again() {
        relay.stop();
        outbox(NOW).post(SECRET);

        workUntilDone(NOW.plus(Posting.GIVEN_UP_AFTER).plusSeconds(1));

        var failed = letters.find(SECRET.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.hasSecret()).isFalse();
        assertThat(failed.mayGoAgain()).isFalse();
        outbox(NOW).again(SECRET.id());
        assertThat(letters.find(SECRET.id()).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_link_that_ended_is_neither_sent_nor_kept() {
        outbox(NOW).post(SECRET);

        workUntilDone(NOW.plus(Duration.ofDays(7)));

        assertThat(relay.getReceivedMessages()).isEmpty();
        assertThat(letters.find(SECRET.id()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(State.ENDED);
            assertThat(kept.hasSecret()).isFalse();
        });
    }

    @Test
    void without_a_relay_a_link_that_ended_is_not_kept_either() {
        var none = relayAt(null, 25);
        new Outbox(letters, WakingForTests.still(), none, SealingForTests.envelope(), clock(NOW)).post(SECRET);
        var later = clock(NOW.plus(Duration.ofDays(7)));

        new Posting(
                        letters,
                        none,
                        PostmasterForTests.post(none, later),
                        SealingForTests.envelope(),
                        TrustedTimeForTests.believing(later),
                        later)
                .doOne();

        assertThat(letters.find(SECRET.id()).orElseThrow().hasSecret()).isFalse();
    }

    @Test
    void a_letter_from_before_links_were_sealed_is_sealed_too() throws Exception {
        var older = new Letter(SECRET.id(), SECRET.to(), Language.EN, "s", "Open " + LINK + " please\n");
        letters.add(Posted.of(older, NOW, SealingForTests.envelope()));
        assertThat(everything()).contains("of-the-link");

        new OlderLetters(letters, SealingForTests.envelope()).doOne();

        assertThat(everything()).doesNotContain("of-the-link");
        workUntilDone(NOW);
        assertThat(relay.getReceivedMessages()[0].getContent().toString().strip())
                .isEqualTo("Open " + LINK + " please");
    }

    private static String everything() {
        var all = new StringBuilder();
        MONGO.database().getCollection("outbox").find().forEach(document -> all.append(document.toJson()));
        return all.toString();
    }

    @Test
    void nothing_that_somebody_typed_becomes_a_header() throws Exception {
        outbox(NOW)
                .post(new Letter(
                        "x",
                        "a@police.example",
                        Language.EN,
                        "Hello\r\nBcc: everyone@police.example\r\n\r\nBody",
                        "Text\r\n.\r\nRCPT TO:<b@police.example>"));

        workUntilDone(NOW);

        var received = relay.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getSubject()).isEqualTo("Hello Bcc: everyone@police.example Body");
        assertThat(received[0].getContent().toString()).contains("RCPT TO:<b@police.example>");
        for (var no :
                new String[] {null, "", "a", "a@b\r\nBcc: c@d", "a@b, c@d", "<a@b>", "a b@c", "a@-b", "a@b c", "a..b@c"
                }) {
            assertThatThrownBy(() -> new Letter("y", no, Language.EN, "s", "t"))
                    .as(no)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void startRelay() {
        relay.start();
        port = relay.getSmtp().getPort();
    }

    private void workUntilDone(Instant now) {
        var posting = new Posting(
                letters,
                relayAt("127.0.0.1", port),
                post(now),
                SealingForTests.envelope(),
                TrustedTimeForTests.believing(clock(now)),
                clock(now));
        while (posting.doOne()) { // until nothing is due
            assertThat(letters.count()).isPositive();
        }
    }

    private Post post(Instant now) {
        return PostmasterForTests.post(relayAt("127.0.0.1", port), clock(now));
    }

    private Outbox outbox(Instant now) {
        return new Outbox(
                letters, WakingForTests.still(), relayAt("127.0.0.1", port), SealingForTests.envelope(), clock(now));
    }

    private static Relay relayAt(String host, int port) {
        return new Relay(
                Optional.ofNullable(host),
                port,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "https://liaison.example");
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
