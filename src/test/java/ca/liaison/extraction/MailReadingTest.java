package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as programs send them, right and wrong: nothing of their text is lost, and nothing else is taken for it. */
class MailReadingTest {

    private static final String HEAD = "From: Officer One <one@example.org>\r\nSubject: Note\r\nMIME-Version: 1.0\r\n";
    /** A message with the body "Tnefbody wording" and the file memo.txt. */
    private static final String TNEF = "eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQiABwAYAAAASVBNLk1pY3Jvc29mdCBNYWlsLk5vdGUAMQgB"
            + "BIABABIAAABUbmVmc3ViamVjdCB3b3JkcwDMBgEMgAIAIAAAAFRuZWZib2R5IHdvcmRpbmcgb2Yg"
            + "dGhlIG1lc3NhZ2UAsAsCApAGAA4AAAABAP////8gACAAAAAAAD0EAhCAAQAJAAAAbWVtby50eHQA"
            + "PAMCD4AGACgAAABUbmVmYXR0YWNoZWQgbWVtbyB3b3JkaW5nIGluc2lkZSB3aW5tYWlsYA8=";

    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        extractor = Extractors.running(1);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "text/plain,none,windows-1252",
                "text/plain,us-ascii,windows-1252",
                "text/plain,unknown-8bit,windows-1252",
                "text/plain,iso-8859-1,windows-1252",
                "text/html,iso-8859-1,windows-1252",
                "text/html,none,windows-1252",
                "text/plain,macintosh,x-MacRoman",
                "text/html,macintosh,x-MacRoman",
                "text/plain,windows1252,windows-1252",
                "text/plain,utf-8,windows-1252",
                "text/plain,none,UTF-8",
                "text/plain,utf-16,UTF-16LE"
            })
    void a_body_is_read_in_the_encoding_it_is_in(String type, String label, String charset) throws IOException {
        var text = "L’enquête préliminaire a été menée à Montréal – œuvre";
        var read = read(
                HEAD + "Content-Type: " + type + (label == null ? "" : "; charset=" + label)
                        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName(charset))),
                "UTF-8");

        assertThat(read.text()).contains(text);
        assertThat(read.facts().warnings()).isEmpty();
    }

    @Test
    void utf7_is_decoded() throws IOException {
        var read =
                read(HEAD + "Content-Type: text/plain; charset=utf-7\r\n\r\nenqu+AOo-te +- pr+AOk-liminaire", "UTF-8");

        assertThat(read.text()).contains("enquête + préliminaire");
    }

    @Test
    void header_lines_are_read_encoded_or_not() throws IOException {
        var raw = read("From: Élise Côté <e@example.org>\r\nSubject: Résumé de l'enquête\r\n\r\nBody.", "windows-1252");
        var encoded = read(
                "From: =?iso-8859-1?Q?=C9lise?= <e@example.org>\r\nSubject: =?iso-8859-1?Q?l=92=E9t=E9?=\r\n\r\nBody.",
                "UTF-8");

        assertThat(raw.facts().title()).isEqualTo("Résumé de l'enquête");
        assertThat(raw.facts().authors()).containsExactly("Élise Côté");
        assertThat(raw.text()).contains("From: Élise Côté <e@example.org>");
        assertThat(encoded.facts().title()).isEqualTo("l’été");
        assertThat(encoded.facts().authors()).containsExactly("Élise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\r\n\r\n"})
    void a_mark_or_empty_lines_before_the_header_cost_nothing(String before) throws IOException {
        var read = read(before + HEAD + "Content-Type: text/plain\r\n\r\nBody words", "UTF-8");

        assertThat(read.facts().mediaType()).isEqualTo("message/rfc822");
        assertThat(read.facts().authors()).containsExactly("Officer One");
        assertThat(read.text()).contains("Note", "Body words").doesNotContain("MIME-Version");
    }

    @Test
    void of_alternatives_the_last_that_says_something_is_read() throws IOException {
        var emptyLast = read(
                parts("alternative", "text/plain", "The plaintruth", "text/html", "<html><body>&nbsp;</body></html>"),
                "UTF-8");
        var emptyFirst = read(parts("alternative", "text/html", "<p>The htmltruth</p>", "text/plain", "\r\n"), "UTF-8");
        var both = read(
                parts(
                        "alternative",
                        "text/plain",
                        "plainword",
                        "text/x-amp-html",
                        "<html amp4email><body>ampword</body></html>",
                        "text/html",
                        "<p>htmlword</p>"),
                "UTF-8");
        var rare =
                read(parts("alternative", "text/x-amp-html", "<html amp4email><body>ampword</body></html>"), "UTF-8");

        assertThat(emptyLast.text()).contains("The plaintruth");
        assertThat(emptyFirst.text()).contains("The htmltruth");
        assertThat(both.text()).contains("htmlword").doesNotContain("plainword", "ampword");
        assertThat(rare.text()).contains("ampword").doesNotContain("<html");
    }

    @Test
    void an_invitation_beside_the_text_is_read_with_it() throws IOException {
        var read = read(
                parts(
                        "alternative",
                        "text/plain",
                        "You are invited",
                        "text/calendar",
                        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nLOCATION:Room Cornwallis\r\nDTSTART:20260201T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR"),
                "UTF-8");

        assertThat(read.text())
                .contains("You are invited", "Room Cornwallis", "2026-02-01 14:00")
                .doesNotContain("VEVENT");
    }

    @Test
    void enriched_text_loses_its_markup() throws IOException {
        var read = read(
                HEAD
                        + "Content-Type: text/enriched\r\n\r\n<bold>Alert</bold> the <color><param>red</param>suspect</color>\r\nis <<5 km away",
                "UTF-8");

        assertThat(read.text()).contains("Alert the suspect is <5 km away");
    }

    @Test
    void an_attachment_has_the_name_of_its_type_where_its_disposition_has_none() throws IOException {
        var read = read(
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; name=\"=?iso-8859-1?Q?r=E9sum=E9.txt?=\"\r\nContent-Disposition: attachment\r\n\r\nAttached words\r\n--b--\r\n",
                "UTF-8");

        assertThat(read.children).extracting(Child::name).containsExactly("résumé.txt");
    }

    @Test
    void what_outlook_wraps_is_unwrapped() throws IOException {
        var mail = read(
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + TNEF + "\r\n--b--\r\n",
                "UTF-8");
        var alone = Extractors.read(
                extractor,
                Files.write(
                        folder.resolve("winmail.dat"), Base64.getMimeDecoder().decode(TNEF)));

        for (var read : new Collected[] {mail, alone}) {
            assertThat(read.text()).contains("Tnefbody wording");
            assertThat(read.children).extracting(Child::name).containsExactly("memo.txt");
            assertThat(read.readChildren.get(0).text()).isEqualTo("Tnefattached memo wording inside winmail");
        }
        assertThat(alone.facts().title()).isEqualTo("Tnefsubject words");
    }

    @Test
    void a_signature_around_a_text_does_not_hide_it() throws IOException, CMSException {
        var inner = "Content-Type: text/plain; charset=utf-8\r\n\r\nOpaquesigned body words"
                .getBytes(StandardCharsets.UTF_8);
        var envelope = new CMSSignedDataGenerator()
                .generate(new CMSProcessableByteArray(inner), true)
                .getEncoded();
        var mail = read(
                HEAD
                        + "Content-Type: application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\nContent-Disposition: attachment; filename=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(envelope),
                "UTF-8");
        var alone = Extractors.read(extractor, Files.write(folder.resolve("smime.p7m"), envelope));

        assertThat(mail.text()).contains("Opaquesigned body words");
        assertThat(mail.facts().warnings()).isEmpty();
        assertThat(mail.children).isEmpty();
        assertThat(alone.text()).isEqualTo("Opaquesigned body words");
    }

    @Test
    void a_signature_beside_a_text_is_no_document() throws IOException {
        var read = read(
                parts("signed", "text/plain", "Signed words", "application/pkcs7-signature; name=smime.p7s", "MIIG"),
                "UTF-8");

        assertThat(read.text()).contains("Signed words");
        assertThat(read.children).isEmpty();
    }

    @Test
    void what_is_encrypted_is_said_to_be() throws IOException {
        var sequence = new ByteArrayOutputStream(); // a content info of the type enveloped-data
        sequence.writeBytes(new byte[] {
            0x30,
            0x0d,
            0x06,
            0x09,
            0x2a,
            (byte) 0x86,
            0x48,
            (byte) 0x86,
            (byte) 0xf7,
            0x0d,
            0x01,
            0x07,
            0x03,
            (byte) 0xa0,
            0x02,
            0x30,
            0x00
        });
        var read = read(
                HEAD
                        + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getEncoder().encodeToString(withLength(sequence)),
                "UTF-8");

        assertThat(read.facts().warnings()).contains(TextWarning.ENCRYPTED_PART);
        assertThat(read.children).isEmpty();
    }

    private static byte[] withLength(ByteArrayOutputStream sequence) {
        var bytes = sequence.toByteArray();
        bytes[1] = (byte) (bytes.length - 2);
        return bytes;
    }

    @Test
    void parts_between_other_boundaries_than_announced_are_read_and_told() throws IOException {
        var read = read(
                HEAD
                        + "Content-Type: multipart/mixed; boundary=right\r\n\r\n--wrong\r\nContent-Type: text/plain\r\n\r\nBoundary words\r\n--wrong--\r\n",
                "UTF-8");

        assertThat(read.text()).contains("Boundary words").doesNotContain("--wrong");
        assertThat(read.facts().warnings()).contains(TextWarning.DAMAGED_PART);
    }

    @Test
    void a_saved_page_is_read_without_its_pictures() throws IOException {
        var file = samples(
                "page.mht",
                "From: <Saved by a browser>\r\nSubject: Page title\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Mhtword caf=E9</p>\r\n--b\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n",
                "UTF-8");
        var read = Extractors.read(extractor, file);

        assertThat(read.text()).contains("Mhtword café").doesNotContain("color");
        assertThat(read.children).isEmpty();
    }

    private static String parts(String kind, String... typesAndBodies) {
        var mail = new StringBuilder(HEAD)
                .append("Content-Type: multipart/")
                .append(kind)
                .append("; boundary=b\r\n\r\n");
        for (int i = 0; i < typesAndBodies.length; i += 2) {
            mail.append("--b\r\nContent-Type: ")
                    .append(typesAndBodies[i])
                    .append("\r\n\r\n")
                    .append(typesAndBodies[i + 1])
                    .append("\r\n");
        }
        return mail.append("--b--\r\n").toString();
    }

    private Path samples(String name, String text, String charset) throws IOException {
        return new Samples(folder).text(name, text, charset);
    }

    private Collected read(String mail, String charset) throws IOException {
        return Extractors.read(extractor, samples("mail.eml", mail, charset));
    }
}
