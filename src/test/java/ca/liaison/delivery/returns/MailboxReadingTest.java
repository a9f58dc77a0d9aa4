package ca.liaison.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.jobs.WakingForTests;
import ca.liaison.testing.MongoInMemory;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailboxReadingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

    private static final Session SESSION = Session.getInstance(new Properties());

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final List<Return> told = Collections.synchronizedList(new ArrayList<>());
    private Instant now = NOW;
    private Returned ledger = report -> {
        told.add(report);
        return true;
    };
    private final List<Submission> submitted = new ArrayList<>();
    private final Intake desk = new Intake() {
        @Override
        public boolean takesFrom(String sender) {
            return sender.equals("author@office.example");
        }

        @Override
        public boolean take(Submission submission) {
            return submitted.add(submission);
        }
    };
    private GreenMailUser user;
    private int port;

    @BeforeEach
    void open() {
        server.start();
        user = server.setUser("bounce@office.example", "portal", "word");
        port = server.getImap().getPort();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void what_came_back_is_told_and_then_deleted() throws Exception {
        deliver(report(1));
        deliver(report(2));

        read();

        assertThat(told).extracting(Return::recipient).containsExactly("p1@agency.example", "p2@agency.example");
        assertThat(inbox()).isZero();
        assertThat(suspensions().isSuspended("P1@agency.example")).isTrue();
    }

    @Test
    void what_is_no_report_is_kept_in_a_folder_and_listed() throws Exception {
        deliver("From: jane@agency.example\nSubject: A\tquestion\nMessage-ID: <q@agency.example>\n\nWho can help?\n");
        deliver(report(1));

        read();

        assertThat(told).hasSize(1);
        assertThat(inbox()).isZero();
        assertThat(folder(MailboxReading.KEPT)).isEqualTo(1);
        assertThat(seen().kept(0, 10)).singleElement().satisfies(kept -> {
            assertThat(kept.from()).isEqualTo("jane@agency.example");
            assertThat(kept.subject()).isEqualTo("A question");
        });
    }

    @Test
    void an_absence_tells_nobody_and_nobody_is_answered() throws Exception {
        deliver("From: jane@agency.example\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nAway.\n");

        read();

        assertThat(told).isEmpty();
        assertThat(inbox()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_report_on_what_was_not_sent_from_here_counts_for_nothing() throws Exception {
        ledger = report -> false;
        deliver(report(1));

        read();

        assertThat(inbox()).isZero();
        assertThat(suspensions().isSuspended("p1@agency.example")).isFalse();
    }

    @Test
    void what_a_known_sender_sends_in_is_handed_on_with_its_files() throws Exception {
        deliver(submission("mx.office.example; dmarc=pass header.from=office.example"));
        deliver(submission("mx.office.example; dmarc=pass header.from=office.example")
                .replace("author@", "stranger@"));
        deliver(submission("mx.office.example; dmarc=fail header.from=office.example"));

        read();

        assertThat(submitted).singleElement().satisfies(one -> {
            assertThat(one.sender()).isEqualTo("author@office.example");
            assertThat(one.subject()).isEqualTo("A study");
            assertThat(one.text()).contains("Please publish");
            assertThat(one.files()).extracting(Submission.Enclosure::name).containsExactly("étude.pdf", "winmail.dat");
            assertThat(new String(one.files().get(0).content(), StandardCharsets.UTF_8))
                    .isEqualTo("%PDF-1.4");
        });
        assertThat(inbox()).isZero();
        assertThat(folder(MailboxReading.KEPT)).isEqualTo(2);
    }

    private static String submission(String results) {
        return """
                Authentication-Results: %s
                Authentication-Results: mx.office.example; dmarc=pass header.from=office.example
                From: Author <author@office.example>
                To: someone@else.example
                Cc: Intake <INTAKE@office.example>
                Reply-To: <>
                Subject: A\tstudy
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Please publish.
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''%%C3%%A9tude.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjQ=
                --b
                Content-Type: application/ms-tnef; name=winmail.dat

                tnef
                --b--
                """.formatted(results);
    }

    /** Killed after it was told and before the message was deleted, or before that it was kept that it was told. */
    @Test
    void a_kill_at_any_moment_loses_none_and_counts_none_twice() throws Exception {
        for (int i = 0; i < 10; i++) {
            deliver(report(i));
        }
        for (int kill = 1; kill <= 50; kill++) {
            var left = new AtomicInteger(kill % 7 + 1);
            ledger = report -> {
                if (left.decrementAndGet() == 0) {
                    throw new Killed();
                }
                told.add(report);
                if (left.get() % 3 == 1) {
                    throw new Killed();
                }
                return true;
            };
            try {
                reading().doOne();
            } catch (Killed here) {
                now = now.plus(Duration.ofMinutes(6)); // the lease of the dead ends
            }
        }
        ledger = report -> told.add(report);
        now = now.plus(Duration.ofMinutes(6));
        read();

        assertThat(inbox()).isZero();
        assertThat(told.stream().map(Return::recipient).distinct()).hasSize(10);
        assertThat(MONGO.database().getCollection("returns").countDocuments()).isEqualTo(10);
        assertThat(MONGO.database().getCollection("seenMail").countDocuments()).isEqualTo(10);
    }

    @Test
    void what_was_told_already_is_only_deleted() throws Exception {
        var report = report(1);
        deliver(report);
        read();
        deliver(report);
        deliver(report);

        read();

        assertThat(told).hasSize(1);
        assertThat(inbox()).isZero();
    }

    @Test
    void two_that_read_at_once_tell_each_once() throws Exception {
        for (int i = 0; i < 30; i++) {
            deliver(report(i));
        }
        var both = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            both.submit(() -> {
                read();
                return null;
            });
        }
        both.shutdown();
        assertThat(both.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        read();

        assertThat(told).hasSize(30);
        assertThat(told.stream().map(Return::recipient).distinct()).hasSize(30);
        assertThat(inbox()).isZero();
    }

    /** The same numbers again for other messages. */
    @Test
    void a_mailbox_made_anew_is_read_as_any() throws Exception {
        deliver(report(1));
        read();
        server.reset();
        server.setUser("bounce@office.example", "portal", "word");
        user = server.getUserManager().getUser("portal");
        port = server.getImap().getPort();
        deliver(report(2));

        read();

        assertThat(told).extracting(Return::recipient).containsExactly("p1@agency.example", "p2@agency.example");
    }

    @Test
    void thousands_of_messages_are_read_in_pieces() throws Exception {
        for (int i = 0; i < 100; i++) {
            deliver(report(i));
        }
        for (int i = 100; i < 2_000; i++) {
            deliver("Subject: " + i + "\n\n\n");
        }

        assertThat(reading().doOne()).isTrue();

        assertThat(told).hasSize(100);
        assertThat(inbox()).isEqualTo(1_900);
    }

    @Test
    void one_message_that_cannot_be_taken_note_of_does_not_hold_up_the_others() throws Exception {
        ledger = report -> {
            if (report.recipient().equals("p1@agency.example")) {
                throw new IllegalStateException("of our own");
            }
            return told.add(report);
        };
        for (int i = 0; i < 3; i++) {
            deliver(report(i));
        }
        for (int i = 0; i < MailReceiving.MOST_ATTEMPTS; i++) {
            try {
                read();
            } catch (IllegalStateException ours) {
                now = now.plus(Duration.ofMinutes(1));
            }
        }

        assertThat(told).extracting(Return::recipient).containsExactly("p0@agency.example", "p2@agency.example");
        assertThat(inbox()).isZero();
        assertThat(folder(MailboxReading.KEPT)).isEqualTo(1);
    }

    @Test
    void of_a_large_message_only_the_beginning_is_fetched() throws Exception {
        deliver(report(1) + "x".repeat(5_000_000));

        read();

        assertThat(told).hasSize(1);
        assertThat(inbox()).isZero();
    }

    @Test
    void a_mailbox_that_is_away_is_said_to_be_and_nothing_is_lost() throws Exception {
        deliver(report(1));
        server.stop();

        assertThatThrownBy(() -> reading().doOne())
                .isInstanceOf(MailboxAway.class)
                .hasMessageContaining("IMAP_HOST");
    }

    @Test
    void without_a_mailbox_there_is_nothing_to_do() {
        var none = new Mailbox(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "yes");
        assertThat(new MailboxReading(none, receiving()).doOne()).isFalse();
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    private void read() {
        var reading = reading();
        while (reading.doOne()) {
            assertThat(seen()).isNotNull();
        }
    }

    private MailboxReading reading() {
        var mailbox = new Mailbox(
                Optional.of("localhost"), Optional.of(port), Optional.of("portal"), Optional.of("word"), "no");
        return new MailboxReading(mailbox, receiving());
    }

    private MailReceiving receiving() {
        var reader = new ReturnReader(new ReturnAddress(Optional.of("bounce@office.example")));
        Returned room = report -> ledger.returned(report);
        return new MailReceiving(reader, () -> Stream.of(room), suspensions(), intake(), seen(), clock());
    }

    private IntakeReading intake() {
        return new IntakeReading(
                Optional.of("intake@office.example"), Optional.of("mx.office.example"), () -> Stream.of(desk));
    }

    private Suspensions suspensions() {
        return new Suspensions(
                new ReturnEvents(MONGO.shelves()),
                new SuspensionRecords(MONGO.shelves()),
                WakingForTests.still(),
                clock());
    }

    private SeenMails seen() {
        return new SeenMails(MONGO.shelves());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private long inbox() throws Exception {
        return folder("INBOX");
    }

    private long folder(String name) throws Exception {
        var managers = server.getManagers().getImapHostManager();
        return name.equals("INBOX")
                ? managers.getInbox(user).getMessageCount()
                : managers.getFolder(user, name).getMessageCount();
    }

    private void deliver(String message) throws Exception {
        user.deliver(new MimeMessage(
                SESSION, new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private static String report(int number) {
        return """
                From: MAILER-DAEMON@relay.example
                Subject: Undelivered Mail
                Message-ID: <report-%1$s@relay.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; p%1$s@agency.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 user unknown

                --b--
                """.formatted(number);
    }
}
