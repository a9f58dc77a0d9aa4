package ca.liaison.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.delivery.returns.Return.Kind;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each rule makes of a small message that we wrote ourselves. */
class ReturnReaderTest {

    private final ReturnReader reader = new ReturnReader(new ReturnAddress(Optional.of("bounce@office.example")));

    @Test
    void a_report_is_read_by_field() {
        var found = only(report("failed", "5.1.1", "smtp; 550 5.1.1 <jane@agency.example>... User unknown"));
        assertThat(found.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(found.recipient()).isEqualTo("jane@agency.example");
        assertThat(found.status()).isEqualTo("5.1.1");
        assertThat(found.permanent()).isTrue();
        assertThat(found.messageId()).isEqualTo("circular-1@office.example");
        assertThat(found.diagnostic()).contains("User unknown");
    }

    @Test
    void who_was_written_to_counts_and_not_where_it_went_from_there() {
        var found = only(report("failed", "5.1.1", "smtp; 550 5.1.1 no such user")
                .replace(
                        "Final-Recipient: rfc822; jane@agency.example",
                        "Original-Recipient: rfc822;Jane@Agency.example\nFinal-Recipient: rfc822; @relay:box17@store"));
        assertThat(found.recipient()).isEqualTo("jane@agency.example");
    }

    @Test
    void what_is_late_or_arrived_is_no_failure() {
        assertThat(only(report("delayed", "4.4.1", "smtp; connection timed out"))
                        .kind())
                .isEqualTo(Kind.DELAYED);
        for (var action : List.of("delivered", "relayed", "expanded")) {
            assertThat(only(report(action, "2.0.0", "smtp; 250 ok")).kind())
                    .as(action)
                    .isEqualTo(Kind.OTHER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.2.2 | 552 5.2.2 Mailbox full",
                "5.1.1 | 552 5.2.2 over quota",
                "5.7.1 | 550 5.7.1 rejected by DMARC policy",
                "5.7.1 | 554 5.7.1 blocked using a list, user unknown to us",
                "5.1.0 | 550 5.1.0 sender rejected AUP#In-1310",
                "5.0.0 | 550 message content rejected as spam",
                "5.3.4 | 552 5.3.4 message too large",
                "5.7.1 | 554 5.7.1 relay access denied",
                "5.2.1 | 550 5.2.1 the account is disabled",
                "4.4.7 | 421 4.4.7 message expired",
                "5.0.0 | "
            })
    void what_is_not_about_the_address_is_not_for_good(String said) {
        var parts = said.split("\\|", 2);
        assertThat(only(report("failed", parts[0].strip(), "smtp;" + parts[1])).permanent())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.1.1 | 550 5.1.1 <jane@agency.example>: Recipient address rejected: User unknown",
                "5.1.2 | 550 5.1.2 host unknown",
                "5.4.4 | Host or domain name not found. Name service error",
                "5.1.6 | 551 5.1.6 mailbox has moved",
                "5.1.10 | 550 5.1.10 RecipientNotFound; not found by SMTP address lookup",
                "5.5.0 | 550 5.5.0 Adresse destinataire invalide"
            })
    void an_address_that_does_not_exist_is_for_good(String said) {
        var parts = said.split("\\|", 2);
        assertThat(only(report("failed", parts[0].strip(), "smtp;" + parts[1])).permanent())
                .isTrue();
    }

    @Test
    void an_answer_to_the_whole_message_tells_nothing_about_the_address() {
        var told = report("failed", "5.0.0", "smtp; 550 Unknown user jane@agency.example")
                .replace(
                        "It failed.",
                        "<jane@agency.example>: host said: 550 Unknown user (in reply to end of DATA command)");
        assertThat(only(told).permanent()).isFalse();
        assertThat(only(told.replace("end of DATA", "RCPT TO")).permanent()).isTrue();
    }

    @Test
    void several_recipients_are_told_apart() {
        var found = read(report("failed", "5.1.1", "smtp; 550 5.1.1 user unknown")
                .replace(
                        "--b\nContent-Type: text/rfc822-headers",
                        "Final-Recipient: rfc822; full@agency.example\nAction: failed\nStatus: 5.2.2\n\n"
                                + "--b\nContent-Type: text/rfc822-headers"));
        assertThat(found).extracting(Return::recipient).containsExactly("jane@agency.example", "full@agency.example");
        assertThat(found).extracting(Return::permanent).containsExactly(true, false);
    }

    @Test
    void a_report_in_words_names_its_recipient_and_never_its_reader() {
        var found = only("""
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@relay.example>
                To: bounce+abcdefgh23@office.example
                Subject: Mail delivery failed

                A message that you sent could not be delivered. For help, contact help@relay.example.

                  jane@agency.example
                    SMTP error from remote mail server after RCPT TO:<jane@agency.example>:
                    host mx [192.0.2.1]: 550 5.1.1 no such user here

                ------ This is a copy of the message's headers. ------

                Return-Path: <bounce+abcdefgh23@office.example>
                Received: by office.example; Tue, 1 Dec 2026 10:00:00 -0500
                From: office@office.example
                To: Jane <jane@agency.example>
                Message-ID: <circular-1@office.example>
                Subject: Circular
                """);
        assertThat(found.recipient()).isEqualTo("jane@agency.example");
        assertThat(found.permanent()).isTrue();
        assertThat(found.messageId()).isEqualTo("circular-1@office.example");
        assertThat(found.token()).isEqualTo("abcdefgh23");
    }

    @Test
    void the_header_that_names_who_failed_is_believed() {
        var found = only("""
                From: mailer-daemon@relay.example
                X-Failed-Recipients: jane@agency.example
                Subject: Zustellung

                552 5.2.2 Postfach: mailbox full
                """);
        assertThat(found.recipient()).isEqualTo("jane@agency.example");
        assertThat(found.permanent()).isFalse();
    }

    @Test
    void the_token_is_found_in_the_header_that_came_back_in_any_case() {
        var report = report("failed", "5.1.1", "smtp; 550 5.1.1 user unknown");
        assertThat(only(report).token()).isNull();
        assertThat(only(report.replace(
                                "From: office@office.example",
                                "Return-Path: <BOUNCE+ABCDEFGH23@OFFICE.EXAMPLE>\nFrom: office@office.example"))
                        .token())
                .isEqualTo("abcdefgh23");
        assertThat(only("X-Original-To: bounce+qrstuvwx45@office.example\n" + report)
                        .token())
                .isEqualTo("qrstuvwx45");
    }

    @Test
    void a_complaint_names_who_complained() {
        var found = only(complaint("abuse"));
        assertThat(found.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(found.recipient()).isEqualTo("jane@agency.example");
        assertThat(found.permanent()).isFalse();
        assertThat(found.isBySomebody()).isTrue();
        assertThat(only(complaint("auth-failure")).isBySomebody()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied\nSubject: Re: Circular",
                "X-Autoreply: yes\nSubject: Re: Circular",
                "Precedence: auto_reply\nSubject: Re: Circular",
                "Subject: Out of Office: Circular",
                "Subject: =?UTF-8?Q?R=C3=A9ponse_automatique_:_Circulaire?=",
                "Subject: Abwesenheitsnotiz",
                "Subject: Respuesta automática: Circular",
                "Subject: Automatic reply: mail delivery failed yesterday"
            })
    void an_automatic_reply_changes_nothing(String header) {
        var found =
                only("From: Jane <jane@agency.example>\n" + header + "\n\nI am away. Undeliverable mail: 550 5.1.1.\n");
        assertThat(found.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(found.permanent()).isFalse();
    }

    @Test
    void what_somebody_wrote_is_no_report() {
        assertThat(read("From: jane@agency.example\nTo: intake@office.example\nSubject: Study\n\nHere it is.\n"))
                .isEmpty();
    }

    @Test
    void a_report_of_a_report_is_the_first_one() {
        var inner = report("failed", "5.1.1", "smtp; 550 5.1.1 user unknown");
        var found = only("From: mailer-daemon@a.example\nSubject: Returned mail: see transcript\n"
                + "Content-Type: multipart/mixed; boundary=outer\n\n--outer\n\nmail could not be delivered\n"
                + "--outer\nContent-Type: message/rfc822\n\n" + inner + "\n--outer--\n");
        assertThat(found.recipient()).isEqualTo("jane@agency.example");
        assertThat(found.permanent()).isTrue();
    }

    @Test
    void malformed_messages_are_read_as_far_as_they_go() {
        var report = report("failed", "5.1.1", "smtp; 550 5.1.1 user unknown");
        assertThat(only(report.replace("boundary=b", "bound=")).recipient()).isEqualTo("jane@agency.example");
        assertThat(only(report.replace("\n--b--\n", "\n")).recipient()).isEqualTo("jane@agency.example");
        assertThat(only(report.replace("Content-Type: text/plain", "Content-Type: text/plain; charset=\"x-nowhere\""))
                        .recipient())
                .isEqualTo("jane@agency.example");
        assertThat(only(report.replace(
                                "Content-Type: text/plain", "Content-Type: ;;=\"\nContent-Transfer-Encoding: rot13"))
                        .recipient())
                .isEqualTo("jane@agency.example");
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n\n")).isEmpty();
    }

    @Test
    void a_message_of_a_hundred_megabytes_is_read_from_its_beginning() {
        var start = report("failed", "5.1.1", "smtp; 550 5.1.1 user unknown").getBytes(StandardCharsets.UTF_8);
        var huge = Arrays.copyOf(start, 100_000_000);
        within(
                Duration.ofSeconds(5),
                () -> assertThat(reader.read(huge).get(0).recipient()).isEqualTo("jane@agency.example"));
    }

    @Test
    void ten_thousand_parts_and_deep_nesting_end_soon() {
        var parts = new StringBuilder("From: mailer-daemon@a.example\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 10_000; i++) {
            parts.append("--b\nContent-Type: text/plain\n\nundeliverable ")
                    .append(i)
                    .append("\n");
        }
        var nested = new StringBuilder("From: mailer-daemon@a.example\nSubject: Undeliverable\n");
        for (int i = 0; i < 2_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=n")
                    .append(i)
                    .append("\n\n--n")
                    .append(i)
                    .append("\n");
        }
        var messages = new StringBuilder("From: mailer-daemon@a.example\nSubject: Undeliverable\n");
        for (int i = 0; i < 2_000; i++) {
            messages.append("Content-Type: message/rfc822\n\nFrom: mailer-daemon@a.example\nSubject: Undeliverable\n");
        }
        within(Duration.ofSeconds(20), () -> {
            read(parts.toString());
            read(nested.toString());
            read(messages.toString());
        });
    }

    @Test
    void noise_ends_soon_and_says_nothing() {
        var random = new Random(7);
        var bytes = new byte[300_000];
        within(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 20; i++) {
                random.nextBytes(bytes);
                reader.read(bytes);
            }
            for (var word :
                    List.of("a@", "<a.", "550 ", "From: ", "> ", "user ", "mailbox ", "\"x", "\t", "(", "a.b-", "-")) {
                read("From: mailer-daemon@a.example\nSubject: Undeliverable\n\n"
                        + word.repeat(150_000 / word.length()));
            }
        });
    }

    /** Of the processor, as the machine may be busy with other things. */
    private static void within(Duration most, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        work.run();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - from)).isLessThan(most);
    }

    private Return only(String message) {
        var found = read(message);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Return> read(String message) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return reader.read(bytes.toByteArray());
    }

    private static String report(String action, String status, String diagnostic) {
        return """
                From: MAILER-DAEMON@relay.example
                To: bounce@office.example
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                It failed.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; jane@agency.example
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --b
                Content-Type: text/rfc822-headers

                From: office@office.example
                To: jane@agency.example
                Message-ID: <circular-1@office.example>

                --b--
                """.formatted(action, status, diagnostic);
    }

    private static String complaint(String type) {
        return """
                From: feedback@provider.example
                To: bounce@office.example
                Subject: Abuse report
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: message/feedback-report

                Feedback-Type: %s
                Version: 1

                --b
                Content-Type: message/rfc822

                From: office@office.example
                To: jane@agency.example
                Message-ID: <circular-1@office.example>

                Text
                --b--
                """.formatted(type);
    }
}
