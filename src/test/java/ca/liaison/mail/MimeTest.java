package ca.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Language;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a message is on the wire, and what its reader makes of it. */
class MimeTest {

    private static final String NUMBER = "<abc@liaison.example>";
    private static final ListHeaders LIST = new ListHeaders(
            "circulars.liaison.example",
            URI.create("https://liaison.example/en/lists"),
            URI.create("https://liaison.example/lists/x/unsubscribe/" + "t".repeat(300)),
            "unsubscribe+abc@liaison.example");

    private final Relay relay = PostmasterForTests.relay(Optional.empty(), 25);
    private final Mime mime =
            PostmasterForTests.mime(relay, Clock.systemUTC(), new Dkim(Optional.empty(), Optional.empty()));

    private static Mail mail(String subject, String markdown, List<Attachment> attachments) {
        return new Mail(
                NUMBER,
                "bounce+abc@liaison.example",
                MailAddress.parse("amelie.roy@police.example").orElseThrow(),
                "Amélie \"Mimi\" Roy\r\nBcc: evil@police.example",
                Language.FR,
                subject,
                markdown,
                "You get this because of [your lists](/en/lists).",
                attachments,
                LIST,
                "TLP:AMBER",
                "Bureau <bureau@liaison.example>\r\nX-Evil: 1");
    }

    private static byte[] wire(MimeMessage message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private byte[] wire(Mail mail) throws Exception {
        return wire(mime.message(mail));
    }

    private static MimeMessage read(byte[] wire) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(wire));
    }

    private static String part(MimeMessage message, int which) throws Exception {
        return ((Multipart) message.getContent())
                .getBodyPart(which)
                .getContent()
                .toString();
    }

    @Test
    void the_headers_say_what_it_is_and_how_to_stop_it() throws Exception {
        var message = read(wire(mail("Été", "Texte", List.of())));

        assertThat(message.getHeader("List-Id")).containsExactly("<circulars.liaison.example>");
        assertThat(message.getHeader("List-Help")).containsExactly("<https://liaison.example/en/lists>");
        assertThat(message.getHeader("List-Unsubscribe")[0].replaceAll("\\s", ""))
                .isEqualTo("<" + LIST.unsubscribe() + ">,<mailto:unsubscribe+abc@liaison.example?subject=unsubscribe>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("fr-CA");
        assertThat(message.getHeader("Message-ID")).containsExactly(NUMBER);
        assertThat(message.getHeader("X-Liaison-Marking")).containsExactly("TLP:AMBER");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Été");
    }

    @Test
    void nothing_that_was_typed_becomes_a_header() throws Exception {
        var odd = "ok\r\nBcc: evil@evil.example\r\n\r\n<script>";
        var message = read(wire(mail(odd, odd, List.of())));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("ok Bcc: evil@evil.example <script>");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void every_line_is_ascii_short_and_ends_with_both() throws Exception {
        var subjects = new String[] {
            "Unicode folding test " + "⭐".repeat(60),
            "Zusammenfassung Ihrer Bestellung — ".repeat(40),
            "adėjim ".repeat(30),
            "Reminder give feedbäck to R1 R1 / Reminder to Ronald"
        };
        for (var subject : subjects) {
            var bytes = wire(mail(
                    subject,
                    "<p>" + "x".repeat(5_000) + "</p>\n\nhello\n.\nworld\n.x\n\n" + "é".repeat(3_000),
                    List.of(attachment(
                            "xxxxxxxxxxxxxxxxx xxxxxäxßxxxxx xxxxxxx ".repeat(3) + ".pdf", new byte[10_000]))));
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text.chars().allMatch(c -> c < 128)).isTrue();
            assertThat(Pattern.compile("(?<!\r)\n|\r(?!\n)").matcher(text).find())
                    .isFalse();
            assertThat(text.split("\r\n"))
                    .allSatisfy(line -> assertThat(line.length()).isLessThan(998));
            var words = Pattern.compile("=\\?UTF-8\\?[QB]\\?[^?]*\\?=")
                    .matcher(text)
                    .results()
                    .toList();
            assertThat(words)
                    .allSatisfy(word -> assertThat(word.group().length()).isLessThanOrEqualTo(75));
            for (var word : words) { // no character is split between two of them
                assertThat(MimeUtility.decodeWord(word.group())).doesNotContain("\uFFFD");
            }
            assertThat(subject.strip())
                    .startsWith(read(bytes).getSubject().replaceFirst("…$", "").strip());
        }
    }

    @Test
    void both_parts_come_from_the_same_words() throws Exception {
        var message = read(wire(mail(
                "Avis",
                "# Avis\n\nSee [the page](/en/circulars/1), <https://other.example/a>, [mail](mailto:a@b.example) and [bad](javascript:alert(1)).\n\n"
                        + "<img src=\"https://evil.example/pixel.png\"><br>bold <b>words</b>\n\n![plan](/files/plan.png)\n\n"
                        + "| A | B |\n|---|---|\n| 1 | 2 |\n\n.\n",
                List.of())));
        var text = part(message, 0);
        var html = part(message, 1);

        assertThat(text)
                .startsWith("TLP:AMBER\r\n")
                .contains("the page (https://liaison.example/en/circulars/1)")
                .contains("https://other.example/a")
                .contains("-- \r\n")
                .doesNotContain("<b>", "<br", "<img", "<a", "javascript");
        assertThat(Pattern.compile("<[a-zA-Z/][^>]*>").matcher(text).find()).isFalse();
        var page = Jsoup.parse(html);
        assertThat(page.select("img, script, link, iframe")).isEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .contains(
                        "https://liaison.example/en/circulars/1",
                        "https://other.example/a",
                        "mailto:a@b.example",
                        "https://liaison.example/files/plan.png",
                        "https://liaison.example/en/lists")
                .allMatch(address -> address.matches("(https|mailto):.*"));
        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(page.select("html").attr("lang")).isEqualTo("fr-CA");
        assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("gradient", "background", "<img");
        assertThat(page.text()).contains("TLP:AMBER", "<b>words</b>", "1", "2");
        assertThat(page.select("table"))
                .allSatisfy(table -> assertThat(table.select("th")).isNotEmpty());
    }

    @Test
    void what_mail_programs_would_cut_ends_with_the_address_of_the_portal() throws Exception {
        for (var markdown : new String[] {
            "A paragraph of some words.\n\n".repeat(20_000), "word ".repeat(200_000), "<".repeat(90_000)
        }) {
            var message = read(wire(mail("Long", markdown, List.of())));
            assertThat(part(message, 1).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(102_000);
            assertThat(part(message, 1)).contains("trop long", "https://liaison.example/");
            assertThat(part(message, 0)).contains("trop long");
        }
    }

    @Test
    void what_is_nested_without_end_is_written_all_the_same() throws Exception {
        for (var nested : new String[] {">", "- ", "1. ", "[", "![", "**", "_", "*a ", "`", "<b>"}) {
            assertThat(wire(mail("Deep", nested.repeat(30_000) + "x", List.of())))
                    .isNotEmpty();
        }
    }

    @Test
    void attachments_are_streamed_and_keep_their_names() throws Exception {
        var opened = new AtomicInteger();
        long size = 64L << 20;
        var large = new Attachment(
                "../Plan d’été\r\n.pdf",
                "application/pdf\r\nX-Evil: 1",
                () -> {
                    opened.incrementAndGet();
                    return new Zeros(size);
                },
                size);
        var message = mime.message(mail("Avis", "Texte", List.of(large)));
        assertThat(opened).hasValue(0);
        var counted = new AtomicInteger();
        message.writeTo(new OutputStream() {
            @Override
            public void write(int one) {
                counted.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                counted.addAndGet(length);
            }
        });
        assertThat(opened).hasValue(1);
        assertThat((long) counted.get()).isGreaterThan(size * 4 / 3);

        var small = read(wire(mail(
                "Avis", "Texte", List.of(attachment("Plan d’été/x.pdf", "abc".getBytes(StandardCharsets.UTF_8))))));
        var part = ((Multipart) small.getContent()).getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo("Plan d’été_x.pdf");
        assertThat(String.join("", part.getHeader("Content-Disposition")))
                .doesNotContain("=?")
                .contains("filename*");
        assertThat(part.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("abc");
    }

    @Test
    void a_signature_covers_what_goes_out(@TempDir Path folder) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var pem = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        var signing = PostmasterForTests.mime(
                relay, Clock.systemUTC(), new Dkim(Optional.of(pem.toString()), Optional.of("sel")));
        var bytes = wire(signing.message(mail(
                "Reminder give feedbäck to R1 R1 / Reminder to Ronald — " + "é".repeat(80),
                "Texte  \n\nété\n\n\n",
                List.of(attachment("a.bin", new byte[3_000])))));
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var head = text.substring(0, text.indexOf("\r\n\r\n") + 2);
        var body = text.substring(text.indexOf("\r\n\r\n") + 4);
        var fields = new ArrayList<String>();
        for (var line : head.split("\r\n(?![ \t])")) {
            fields.add(line.replace("\r\n", ""));
        }
        var signature = fields.stream()
                .filter(one -> one.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        var covered = tag(signature, "h").toLowerCase(Locale.ROOT).split(":");
        assertThat(covered)
                .contains("from", "to", "subject", "list-unsubscribe", "list-unsubscribe-post", "message-id");
        assertThat(tag(signature, "d")).isEqualTo("liaison.example");
        assertThat(tag(signature, "c")).isEqualTo("relaxed/relaxed");

        var relaxed = body.replaceAll("[ \t]+", " ").replaceAll(" \r\n", "\r\n").replaceAll("(\r\n)*$", "") + "\r\n";
        var hash = MessageDigest.getInstance("SHA-256").digest(relaxed.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(tag(signature, "bh")).isEqualTo(Base64.getEncoder().encodeToString(hash));

        var signed = new StringBuilder();
        for (var name : covered) {
            signed.append(relaxed(fields.stream()
                            .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                            .findFirst()
                            .orElseThrow()))
                    .append("\r\n");
        }
        signed.append(relaxed(signature.replaceAll("b=[^;]*$", "b=")));
        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(pair.getPublic());
        verifier.update(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verifier.verify(Base64.getDecoder().decode(tag(signature, "b"))))
                .isTrue();
    }

    private static String relaxed(String field) {
        int colon = field.indexOf(':');
        return field.substring(0, colon).toLowerCase(Locale.ROOT).strip() + ":"
                + field.substring(colon + 1).replaceAll("[ \t]+", " ").strip();
    }

    private static String tag(String signature, String name) {
        var found = Pattern.compile("[;:]\\s*" + name + "=([^;]*)").matcher(signature);
        assertThat(found.find()).as(name + " in " + signature).isTrue();
        return found.group(1).replaceAll("\\s", "");
    }

    @Test
    void a_list_that_would_break_a_header_is_refused() {
        var odd = new ListHeaders("a b\r\nX: 1", LIST.help(), LIST.unsubscribe(), null);
        assertThatThrownBy(() -> mime.message(new Mail(
                        NUMBER,
                        null,
                        MailAddress.parse("a@b.example").orElseThrow(),
                        null,
                        Language.EN,
                        "s",
                        "t",
                        null,
                        List.of(),
                        odd,
                        null,
                        null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Attachment attachment(String name, byte[] bytes) {
        return new Attachment(name, "application/pdf", () -> new ByteArrayInputStream(bytes), bytes.length);
    }

    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(left, length);
            left -= some;
            return some;
        }
    }
}
