package ca.liaison.extraction;

import static ca.liaison.extraction.TextBlock.heading;
import static ca.liaison.extraction.TextBlock.item;
import static ca.liaison.extraction.TextBlock.paragraph;
import static ca.liaison.extraction.TextBlock.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of PDFs, by their tags and by their looks. */
class PdfBlocksTest {

    private static final String LONG =
            "The committee met in the spring and asked every service to say how many files it had opened, how many it had closed "
                    + "and how long each of them had taken, because nobody could tell any more where the delays came from.";
    private static final String OTHER =
            "Most services answered within the month. Those that did not were asked again in the autumn and gave the figures for both "
                    + "years at once, so that the tables below are complete for all of them.";

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

    @Test
    void a_letter_drawn_again_to_look_bold_is_read_once_and_the_same_below_or_beside_it_is_another()
            throws IOException {
        var pdf = new DrawnPdf()
                .line(70, 700, 10, "Annual mill")
                .line(70.4f, 700, 10, "Annual mill")
                .line(70, 700.4f, 10, "Annual mill");
        pdf.line(70, 600, 10, "Annual mill").page().line(70, 700, 10, "Annual mill");
        assertThat(blocks(pdf))
                .containsExactly(paragraph("Annual mill"), paragraph("Annual mill"), paragraph("Annual mill"));
    }

    @Test
    void tags_say_what_is_a_heading_a_paragraph_an_item_and_a_cell() throws IOException {
        var pdf = new DrawnPdf();
        pdf.root().setRoleMap(Map.of("Chapter", "H2"));
        var document = pdf.tag("Document", pdf.root());
        pdf.tag("H1", document, "Annual report");
        pdf.tag("P", document, "A paragraph.");
        pdf.tag("Chapter", document, "Findings");
        var list = pdf.tag("L", document);
        for (var n : List.of("1.", "2.")) {
            var one = pdf.tag("LI", list);
            pdf.tag("Lbl", one, n);
            pdf.tag("LBody", one, "finding");
        }
        var table = pdf.tag("Table", document);
        var head = pdf.tag("TR", table);
        pdf.tag("TH", head, "Offence");
        pdf.tag("TH", head, "Count");
        var row = pdf.tag("TR", table);
        pdf.tag("TD", row, "Fraud");
        var cell = pdf.tag("TD", row);
        pdf.tag("P", cell, "1,204");
        pdf.tag("P", cell, "estimated");

        assertThat(blocks(pdf))
                .containsExactly(
                        heading(1, "Annual report"),
                        paragraph("A paragraph."),
                        heading(2, "Findings"),
                        item("1. finding"),
                        item("2. finding"),
                        table(List.of(List.of("Offence", "Count"), List.of("Fraud", "1,204\nestimated"))));
    }

    @Test
    void the_structure_gives_the_order_and_what_has_no_tag_keeps_its_place() throws IOException {
        var pdf = new DrawnPdf();
        pdf.artifact("Pagination", "Page 1");
        pdf.artifact("Layout", "a stamp");
        var first = pdf.tag("P", pdf.root());
        pdf.tag("P", pdf.root(), "said last");
        pdf.say(first, "said first").loose("without a tag");

        assertThat(blocks(pdf))
                .containsExactly(
                        paragraph("a stamp"),
                        paragraph("said first"),
                        paragraph("without a tag"),
                        paragraph("said last"));
    }

    @Test
    void wide_and_high_cells_leave_room_for_themselves() throws IOException {
        var pdf = new DrawnPdf();
        var table = pdf.tag("Table", pdf.root());
        var head = pdf.tag("TR", table);
        span(pdf.tag("TH", head, "Place"), "RowSpan");
        span(pdf.tag("TH", head, "Years"), "ColSpan");
        var years = pdf.tag("TR", table);
        pdf.tag("TH", years, "2022");
        pdf.tag("TH", years, "2023");

        assertThat(blocks(pdf)).containsExactly(table(List.of(List.of("Place", "Years"), List.of("", "2022", "2023"))));
    }

    @Test
    void a_table_that_goes_on_is_one_table_on_each_page() throws IOException {
        var pdf = new DrawnPdf();
        var table = pdf.tag("Table", pdf.root());
        row(pdf, table, "Year", "Count");
        row(pdf, table, "2022", "11");
        pdf.page().loose("Year Count");
        row(pdf, table, "2023", "12");

        assertThat(blocks(pdf))
                .containsExactly(
                        table(List.of(List.of("Year", "Count"), List.of("2022", "11"))),
                        table(List.of(List.of("Year", "Count"), List.of("2023", "12"))));
    }

    @Test
    void a_structure_that_bites_its_tail_is_walked_once() throws IOException {
        var pdf = new DrawnPdf();
        var section = pdf.tag("Sect", pdf.root());
        var deep = pdf.tag("Div", section);
        pdf.tag("H1", deep, "A heading");
        deep.appendKid(section);
        pdf.tag("P", deep).appendKid(77); // drawn nowhere
        pdf.loose("and words outside");

        assertThat(blocks(pdf)).containsExactly(heading(1, "A heading"), paragraph("and words outside"));
    }

    @Test
    void a_structure_too_large_or_too_deep_counts_as_none() throws IOException {
        var large = new DrawnPdf();
        large.tag("H1", large.root(), "A heading");
        var many = new COSArray();
        for (int i = 0; i < 200_000; i++) {
            many.add(COSInteger.get(i));
        }
        large.tag("P", large.root()).getCOSObject().setItem(COSName.K, many);
        var deep = new DrawnPdf();
        var element = deep.tag("Sect", deep.root());
        for (int i = 0; i < 500; i++) {
            element = deep.tag("Sect", element);
        }
        deep.tag("H1", element, "A heading");

        assertThat(blocks(large)).containsExactly(paragraph("A heading"));
        assertThat(blocks(deep)).containsExactly(paragraph("A heading"));
    }

    @Test
    void headings_stand_out_by_size_weight_or_number() throws IOException {
        var pdf = new DrawnPdf();
        pdf.line(70, 740, 18, "Delays in the services");
        var y = pdf.text(70, 710, 400, LONG);
        pdf.bold(70, y - 10, 10, "What was asked");
        y = pdf.text(70, y - 24, 400, OTHER);
        pdf.line(70, y - 10, 10, "2.1 The second year");
        pdf.text(70, y - 28, 400, LONG);

        assertThat(blocks(pdf))
                .containsExactly(
                        heading(1, "Delays in the services"),
                        paragraph(LONG),
                        heading(3, "What was asked"),
                        paragraph(OTHER),
                        heading(3, "2.1 The second year"),
                        paragraph(LONG));
    }

    @Test
    void paragraphs_end_at_gaps_at_indents_and_at_lines_that_end_early() throws IOException {
        var pdf = new DrawnPdf();
        var y = pdf.text(70, 740, 400, LONG);
        y = pdf.text(70, y - 8, 400, OTHER);
        y = pdf.text(70, y, 400, LONG); // the line before ended early
        pdf.line(
                        90,
                        y,
                        10,
                        "It is planned that what was learnt from the figures of this first year will be taken up by every")
                .line(70, y - 12, 10, "service.");

        assertThat(blocks(pdf))
                .containsExactly(
                        paragraph(LONG),
                        paragraph(OTHER),
                        paragraph(LONG),
                        paragraph(
                                "It is planned that what was learnt from the figures of this first year will be taken up by every service."));
    }

    @Test
    void bullets_and_numbers_begin_items() throws IOException {
        var pdf = new DrawnPdf();
        var y = pdf.text(70, 740, 400, LONG);
        pdf.line(80, y, 10, "\u2022");
        y = pdf.text(95, y, 300, OTHER);
        pdf.line(80, y, 10, "\u2022").line(95, y, 10, "one line");
        pdf.line(80, y - 24, 10, "1. first").line(80, y - 36, 10, "2. second").line(80, y - 48, 10, "3. third");

        assertThat(blocks(pdf))
                .containsExactly(
                        paragraph(LONG),
                        item(OTHER),
                        item("one line"),
                        item("1. first"),
                        item("2. second"),
                        item("3. third"));
    }

    @Test
    void words_and_numbers_that_line_up_are_a_table() throws IOException {
        var pdf = new DrawnPdf();
        var y = pdf.text(70, 740, 400, LONG) - 10;
        for (var row : List.of(
                List.of("Offence", "2022", "2023"),
                List.of("Fraud", "150,482", "161,300"),
                List.of("Arson", "9,201", "8,877"),
                List.of("Sexual violence", "34,242", "36,106"))) {
            pdf.line(70, y, 10, row.get(0)).right(300, y, 10, row.get(1)).right(400, y, 10, row.get(2));
            y -= 14;
        }
        pdf.text(70, y - 10, 400, OTHER);

        assertThat(blocks(pdf))
                .containsExactly(
                        paragraph(LONG),
                        table(List.of(
                                List.of("Offence", "2022", "2023"),
                                List.of("Fraud", "150,482", "161,300"),
                                List.of("Arson", "9,201", "8,877"),
                                List.of("Sexual violence", "34,242", "36,106"))),
                        paragraph(OTHER));
    }

    @Test
    void rows_that_do_not_line_up_stay_lines() throws IOException {
        var pdf = new DrawnPdf();
        pdf.line(70, 700, 10, "Name of the applicant").line(300, 700, 10, "Date");
        pdf.line(70, 686, 10, "City").line(150, 686, 10, "Country and postal code");

        assertThat(blocks(pdf))
                .containsExactly(paragraph("Name of the applicant Date"), paragraph("City Country and postal code"));
    }

    @Test
    void columns_are_read_one_after_the_other_and_a_sentence_goes_on_in_the_next() throws IOException {
        var pdf = new DrawnPdf();
        var half = LONG.indexOf("because");
        pdf.text(70, 740, 200, OTHER);
        pdf.text(70, 600, 200, LONG.substring(0, half).strip());
        pdf.text(320, 740, 200, LONG.substring(half));

        assertThat(blocks(pdf)).containsExactly(paragraph(OTHER), paragraph(LONG));
    }

    @Test
    void a_small_figure_behind_a_word_stays_in_its_line() throws IOException {
        var pdf = new DrawnPdf();
        pdf.line(70, 700, 10, "as was found before").line(160, 707, 6, "12").line(70, 688, 10, "and again since then");

        assertThat(blocks(pdf)).containsExactly(paragraph("as was found before 12 and again since then"));
    }

    private static void row(DrawnPdf pdf, PDStructureElement table, String... cells) throws IOException {
        var row = pdf.tag("TR", table);
        for (var cell : cells) {
            pdf.tag("TD", row, cell);
        }
    }

    private static void span(PDStructureElement cell, String name) {
        var attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setInt(COSName.getPDFName(name), 2);
        cell.getCOSObject().setItem(COSName.A, attributes);
    }

    private List<TextBlock> blocks(DrawnPdf pdf) throws IOException {
        return Extractors.read(extractor, pdf.save(folder.resolve("drawn.pdf"))).blocks();
    }
}
