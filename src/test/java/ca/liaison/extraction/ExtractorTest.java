package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of files of every kind, read in a process of its own. */
class ExtractorTest {

    private static Extractor extractor;

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeAll
    static void start() {
        extractor = new Extractor(Extractors.with(Extractors.setup(), 2, Duration.ofSeconds(30), "256m"));
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @BeforeEach
    void samples() {
        samples = new Samples(folder);
    }

    @Test
    void a_pdf_comes_page_by_page_with_title_and_language() throws IOException {
        var read = read(samples.pdf(
                "a.pdf",
                "The police report was published on the first day of spring.",
                "The second page speaks of international cooperation."));

        assertThat(read.outcome).isInstanceOf(Outcome.Complete.class);
        assertThat(read.facts().mediaType()).isEqualTo("application/pdf");
        assertThat(read.facts().title()).isEqualTo("A title of its own");
        assertThat(read.facts().language()).isEqualTo("en");
        assertThat(read.facts().pages()).isEqualTo(2);
        assertThat(read.begun.pages()).isEqualTo(2);
        assertThat(read.page(1)).isEqualTo("The police report was published on the first day of spring.");
        assertThat(read.page(2)).startsWith("The second page");
    }

    @Test
    void its_first_page_is_drawn() throws IOException {
        var drawn = extractor
                .draw(
                        samples.pdf("a.pdf", "The police report was published on the first day of spring."),
                        "application/pdf")
                .orElseThrow();

        assertThat(drawn.width()).isLessThanOrEqualTo(Preview.WIDEST);
        assertThat(drawn.bytes()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void what_cannot_be_drawn_has_no_preview() throws IOException {
        assertThat(extractor.draw(Files.writeString(folder.resolve("no.pdf"), "no PDF at all"), "application/pdf"))
                .isEmpty();
    }

    @Test
    void sentinels_stand_on_their_pages_slides_and_sheets() throws IOException {
        var words = IntStream.range(0, 12)
                .mapToObj(i -> "sentinel number " + (char) ('a' + i) + "x" + i)
                .toArray(String[]::new);

        var pdf = read(samples.pdf("s.pdf", words));
        var docx = read(samples.docx("s.docx", words));
        var pptx = read(samples.pptx("s.pptx", words));
        var xlsx = read(samples.xlsx("s.xlsx", words));

        for (int i = 0; i < words.length; i++) {
            assertThat(pdf.page(i + 1)).contains(words[i]);
            assertThat(docx.page(i + 1)).contains(words[i]);
            assertThat(xlsx.page(i + 1)).contains(words[i]);
            assertThat(pptx.page((i + 1) % words.length + 1))
                    .contains(words[i]); // the last slide was moved to the front
        }
        assertThat(xlsx.parts.get(0).label()).isEqualTo("Sheet 1");
        assertThat(pptx.facts().pages()).isEqualTo(words.length);
    }

    @Test
    void a_word_file_keeps_its_table_and_properties() throws IOException {
        var read = read(samples.docx(
                "r.docx", "Une page de texte en français pour la langue du document, avec assez de mots."));

        assertThat(read.facts().title()).isEqualTo("Rapport annuel");
        assertThat(read.facts().authors()).containsExactly("Bureau de liaison");
        assertThat(read.facts().language()).isEqualTo("fr");
        assertThat(read.blocks())
                .contains(TextBlock.table(List.of(List.of("Offence", "Count"), List.of("Fraud", "1 204"))));
    }

    @Test
    void a_sheet_with_its_last_cell_a_million_rows_away_stays_small() throws IOException {
        var read = read(samples.xlsx("far.xlsx", "near"));

        assertThat(read.blocks()).hasSize(1);
        assertThat(read.blocks().get(0).rows()).startsWith(List.of("Year", "Remark"), List.of("2025", "near"));
        assertThat(read.facts().chars()).isLessThan(200);
        assertThat(read.text()).endsWith("end");
    }

    @Test
    void text_is_read_in_its_encoding() throws IOException {
        var french = "Où l'été s'achève, l'enquête reprend à Montréal: le français garde ses accents, naïvement.";
        for (var charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252")) {
            assertThat(read(samples.text(charset + ".txt", french, charset)).text())
                    .as(charset)
                    .isEqualTo(french);
        }
        assertThat(read(samples.text("bom.txt", "\ufeff" + french, "UTF-8")).text())
                .isEqualTo(french);
    }

    @Test
    void a_form_feed_is_a_page() throws IOException {
        var read = read(samples.text("f.txt", "first page\fsecond page", "UTF-8"));

        assertThat(read.page(2)).isEqualTo("second page");
    }

    @Test
    void a_table_of_values_is_split_at_its_own_separator() throws IOException {
        var rows = List.of(List.of("Année", "Taux, corrigé"), List.of("2024", "1,5"), List.of("2025", "dit \"bas\""));
        var semicolons = "Année;Taux, corrigé\r\n2024;1,5\r\n2025;\"dit \"\"bas\"\"\"\r\n";

        assertThat(read(samples.text("s.csv", semicolons, "windows-1252")).blocks())
                .containsExactly(TextBlock.table(rows));
        assertThat(read(samples.text("t.tsv", semicolons.replace(';', '\t'), "UTF-16LE"))
                        .blocks())
                .containsExactly(TextBlock.table(rows));
    }

    @Test
    void a_long_table_comes_in_pieces_of_the_same_page() throws IOException {
        var csv = new StringBuilder("n,square\n");
        IntStream.range(0, 50_000)
                .forEach(i -> csv.append(i).append(',').append((long) i * i).append('\n'));

        var read = read(samples.text("long.csv", csv.toString(), "UTF-8"));

        assertThat(read.parts).hasSizeGreaterThan(10).allSatisfy(part -> {
            assertThat(part.page()).isEqualTo(1);
            assertThat(part.chars())
                    .isLessThanOrEqualTo(Part.LONGEST)
                    .isEqualTo(part.plain().length());
        });
        assertThat(read.blocks().stream().mapToInt(block -> block.rows().size()).sum())
                .isEqualTo(50_001);
    }

    @Test
    void markdown_and_html_keep_their_shape_and_lose_their_scripts() throws IOException {
        var markdown = read(samples.text(
                "m.md",
                "# Title\n\nSome *words* here.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>\n",
                "UTF-8"));
        var html = read(samples.text(
                "h.html",
                "<html><head><title>T</title><script>alert(1)</script></head><body onload='x()'><h2>Title</h2><p>Some <b>words</b> here.</p>"
                        + "<ul><li>one<li>two</ul><table><tr><th>a<th>b<tr><td>1<td>2</table><script>alert(2)</script></body></html>",
                "UTF-8"));

        assertThat(markdown.blocks())
                .containsExactly(
                        TextBlock.heading(1, "Title"),
                        TextBlock.paragraph("Some words here."),
                        TextBlock.item("one"),
                        TextBlock.item("two"),
                        TextBlock.table(List.of(List.of("a", "b"), List.of("1", "2"))));
        assertThat(html.blocks())
                .containsExactly(
                        TextBlock.heading(2, "Title"),
                        TextBlock.paragraph("Some words here."),
                        TextBlock.item("one"),
                        TextBlock.item("two"),
                        TextBlock.table(List.of(List.of("a", "b"), List.of("1", "2"))));
        assertThat(markdown.facts().outline()).containsExactly(new OutlineEntry("Title", 1, 1));
    }

    @Test
    void xml_of_any_kind_gives_its_words() throws IOException {
        assertThat(read(samples.text(
                                "short.xml", "<law><title>One</title><p>Two <b>three</b> four.</p></law>", "UTF-8"))
                        .text())
                .containsSubsequence("One", "Two three four.");
        assertThat(read(samples.text(
                                "tight.xml",
                                "<law><note>for provinces</note><label>37</label><text>un<b>told</b></text></law>",
                                "UTF-8"))
                        .text())
                .contains("provinces 37 untold");
        var drawing =
                "<svg xmlns='http://www.w3.org/2000/svg'><style>.a{fill:red}</style><script>alert(1)</script><text>Five <tspan>ports</tspan></text></svg>";
        assertThat(read(samples.text("drawing.svg", drawing, "UTF-8")).text())
                .contains("Five ports")
                .doesNotContain("alert")
                .doesNotContain("fill");
    }

    @Test
    void a_mail_gives_its_words_and_its_attachments() throws IOException {
        var mail = """
                From: =?UTF-8?Q?Ren=C3=A9e?= <renee@example.org>
                To: office@example.org
                Subject: Statistics of March
                Date: Mon, 2 Mar 2026 10:00:00 -0500
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=UTF-8

                Please find the table attached.
                --x
                Content-Type: text/csv; name="../../etc/table.csv"
                Content-Disposition: attachment; filename="../../etc/table.csv"

                a,b
                1,2
                --x--
                """.replace("\n", "\r\n");

        var read = read(samples.text("m.eml", mail, "UTF-8"));

        assertThat(read.facts().title()).isEqualTo("Statistics of March");
        assertThat(read.facts().authors()).containsExactly("Renée");
        assertThat(read.text()).contains("Please find the table attached.");
        assertThat(read.children)
                .extracting(Child::name, Child::mediaType)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("table.csv", "text/csv"));
        assertThat(read.readChildren.get(0).blocks())
                .containsExactly(TextBlock.table(List.of(List.of("a", "b"), List.of("1", "2"))));
    }

    @Test
    void an_archive_gives_its_entries_under_harmless_names() throws IOException {
        var pdf = Files.readAllBytes(samples.pdf("in.pdf", "words within the archive"));

        var read = read(samples.zip(
                "z.zip", "../../evil.txt", "text that climbs", "folder/in.pdf", pdf, "\u202egnp.\u0007exe", "x"));

        assertThat(read.children).extracting(Child::name).containsExactly("evil.txt", "in.pdf", "gnp.exe");
        assertThat(read.says("words within the archive")).isTrue();
    }

    @Test
    void archives_within_archives_end_at_a_depth() throws IOException {
        var bytes = Samples.zipped("deep.txt", "bottom");
        var file = Files.write(folder.resolve("deep.zip"), Samples.zipped("inner.zip", bytes));

        assertThat(Collected.from(extractor, file, "deep.zip", 8).reason()).isEqualTo(Reason.LIMIT);
        assertThat(extractor.extract(file, "deep.zip", 9, part -> {}))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.LIMIT));
    }

    @Test
    void a_bomb_is_over_the_limit() throws IOException {
        var read = read(samples.zip("bomb.zip", "zeros.txt", new byte[60 << 20]));

        assertThat(read.reason()).isEqualTo(Reason.LIMIT);
    }

    @Test
    void files_that_cannot_be_read_say_why() throws IOException {
        assertThat(read(samples.text("empty.pdf", "", "UTF-8")).reason()).isEqualTo(Reason.CORRUPT);
        assertThat(read(samples.text("broken.pdf", "%PDF-1.7\nnothing of the kind", "UTF-8"))
                        .reason())
                .isEqualTo(Reason.CORRUPT);
        assertThat(read(samples.lockedPdf("locked.pdf", "secret", "words")).reason())
                .isEqualTo(Reason.ENCRYPTED);
        assertThat(read(samples.zip("program.jar.class", "A.class", new byte[] {(byte) 0xCA, (byte) 0xFE}))
                        .reason())
                .isNull(); // a zip all the same
        assertThat(read(Files.write(folder.resolve("picture.gif"), "GIF89a......".getBytes()))
                        .reason())
                .isEqualTo(Reason.CORRUPT);
        var film = read(Files.write(folder.resolve("film.swf"), "CWS......".getBytes()));
        assertThat(film.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(((Outcome.Failed) film.outcome).detail()).contains("Flash");
    }

    @Test
    void the_bytes_decide_not_the_name() throws IOException {
        var read = Collected.from(extractor, samples.docx("d.docx", "a Word file under a wrong name"), "d.pdf", 0);

        assertThat(read.facts().mediaType()).contains("wordprocessingml");
        assertThat(read.text()).contains("a Word file under a wrong name");
    }

    @Test
    void nothing_is_fetched() throws IOException {
        try (var trap = new ServerSocket(0)) {
            trap.setSoTimeout(300);
            var url = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
            var doctype = "<?xml version='1.0'?><!DOCTYPE d SYSTEM '" + url + "' [<!ENTITY % p SYSTEM '" + url
                    + "'> %p; <!ENTITY e SYSTEM '" + url + "'>]>";
            read(samples.text("x.xml", doctype + "<d>some words &e;</d>", "UTF-8"));
            read(samples.text(
                    "x.html",
                    "<html><head><link rel=stylesheet href='" + url + "'><base href='" + url
                            + "'></head><body><img src='" + url + "'>words</body></html>",
                    "UTF-8"));
            read(samples.zip(
                    "x.odt",
                    "mimetype",
                    "application/vnd.oasis.opendocument.text",
                    "content.xml",
                    doctype + "<office:document-content xmlns:office='o'/>"));
            read(samples.zip(
                    "x.docx",
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml' "
                            + "ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Target='word/document.xml' "
                            + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>",
                    "word/document.xml",
                    doctype + "<d>&e;</d>"));

            org.assertj.core.api.Assertions.assertThatThrownBy(trap::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void a_scan_without_recognition_has_a_warning() throws IOException {
        var plain = new Extractor(Extractors.setup().withOcr(false));
        try {
            var read = Extractors.read(plain, samples.scan("scan.pdf", "The scanned words of a police report"));

            assertThat(read.outcome).isInstanceOf(Outcome.Complete.class);
            assertThat(read.facts().warnings()).contains(TextWarning.NO_TEXT);
        } finally {
            plain.close();
        }
    }

    @Test
    void a_scan_is_recognized_where_tesseract_is_installed() throws IOException {
        assumeTrue(tesseract(), "no tesseract on this machine");

        var read = read(samples.scan("scan.pdf", "The scanned words of a police report"));

        assertThat(read.text()).containsIgnoringCase("scanned words of a police report");
        assertThat(read.facts().warnings()).contains(TextWarning.OCR).doesNotContain(TextWarning.NO_TEXT);
    }

    @Test
    void many_callers_share_the_processes() throws IOException {
        var files = IntStream.range(0, 8)
                .mapToObj(i -> {
                    try {
                        return samples.text("c" + i + ".txt", "caller number " + i, "UTF-8");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();

        var read = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> read(file).text()))
                .toList();

        for (int i = 0; i < files.size(); i++) {
            assertThat(read.get(i).join()).isEqualTo("caller number " + i);
        }
    }

    private static Collected read(Path file) {
        return Extractors.read(extractor, file);
    }

    static boolean tesseract() {
        try {
            return new ProcessBuilder("tesseract", "--version")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
