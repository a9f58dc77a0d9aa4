package ca.liaison.extraction;

import static ca.liaison.extraction.RawPdf.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of a PDF become the words they are, however they were set. */
class PdfWordsTest {

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
    void words_parted_at_a_line_s_end_are_whole_and_their_parts_are_found() throws IOException {
        var read = lines(
                "La demande porte sur une extra-",
                "dition vers la France et la coop\u00e9-",
                "ration avec la police-",
                "fronti\u00e8re des Alpes au bureau d\\'en-",
                "qu\u00eate.");

        assertThat(read.text())
                .contains(
                        "une extradition vers", "la coopération avec", "la police-frontière des", "bureau d'enquête.");
        assertThat(read.parts.get(0).searched())
                .startsWith(read.text())
                .contains("extra-dition", "coopé-ration", "policefrontière", "en-quête");
    }

    @Test
    void a_soft_hyphen_parts_a_word_only_at_a_line_s_end() throws IOException {
        var read = lines("La demande porte sur une extra\u00ad", "dition par la police\u00adfronti\u00e8re.");

        assertThat(read.text()).isEqualTo("La demande porte sur une extradition par la police-frontière.");
    }

    @Test
    void what_the_document_says_elsewhere_tells_whether_a_word_has_a_hyphen() throws IOException {
        var read = lines(
                "The co-operation of both ministries began with a letter, and the co-",
                "operation goes on. The reinsurance and the rein-",
                "surance of it are one thing, and a tax-",
                "treaty is a treaty on tax, written as one word so that it is known to",
                "everybody who reads about it.");

        assertThat(read.text())
                .contains("the co-operation goes on", "the reinsurance of it", "a tax-treaty is a treaty on tax,");
    }

    @Test
    void where_words_are_hardly_ever_parted_a_hyphen_is_one() throws IOException {
        var pdf = new RawPdf();
        for (int i = 0; i < 8; i++) {
            pdf.lines(Stream.generate(() -> "Whoever set this text parts no words at all in it")
                    .limit(40)
                    .toArray(String[]::new));
        }
        pdf.lines("This one has a co-", "signatory in it.");

        var read = read(pdf);

        assertThat(read.page(9)).isEqualTo("This one has a co-signatory in it.");
        assertThat(read.parts.get(read.parts.size() - 1).searched()).contains("cosignatory");
    }

    @Test
    void hyphens_of_names_numbers_addresses_and_of_words_that_wait_stay() throws IOException {
        var read = lines(
                "The pre-",
                "and post-war years in Trois-",
                "Rivi\u00e8res brought COVID-",
                "19 and the file 613-",
                "555 to www.example.ca/a-",
                "long-way and the EXTRA-",
                "DITION ACT.");

        assertThat(read.text())
                .isEqualTo("The pre- and post-war years in Trois-Rivières brought COVID-19 and the file 613-555"
                        + " to www.example.ca/a-long-way and the EXTRADITION ACT.");
    }

    @Test
    void numbers_of_notes_stand_apart_and_units_and_ordinals_do_not() throws IOException {
        var read = page("BT /F1 12 Tf 72 700 Td (La demande d\u2019extradition) Tj "
                + raised("12") + "( du prevenu) Tj " + raised("3") + "(. Le 2) Tj " + raised("e") + "( bureau de 40 km)"
                + " Tj " + raised("2") + "( et la note) Tj " + raised("*") + "( en 2015) Tj " + raised("4,5")
                + "(, Total) Tj " + raised("a") + "( au XIX) Tj " + raised("e")
                + "( ; CO) Tj /F1 7 Tf -3 Ts (2) Tj ET\n"
                + "BT /F1 7 Tf 4 Ts 72 600 Td (7) Tj 0 Ts /F1 12 Tf (Voir la loi.) Tj ET\n");

        assertThat(read.text())
                .isEqualTo("La demande d’extradition 12 du prevenu 3. Le 2e bureau de 40 km2 et la note * en 2015 4,5,"
                        + " Total a au XIXe ; CO2\n7 Voir la loi.");
    }

    @Test
    void a_font_with_a_tall_box_does_not_join_lines() throws IOException {
        var pdf = new RawPdf()
                .font(
                        "F1",
                        "/Subtype /TrueType /BaseFont /Tall /FirstChar 32 /LastChar 126 /Widths ["
                                + "500 ".repeat(95)
                                + "] /Encoding /WinAnsiEncoding /FontDescriptor << /Type /FontDescriptor /FontName"
                                + " /Tall /Flags 32 /FontBBox [-1126 -555 2466 2146] /ItalicAngle 0 /Ascent 759"
                                + " /Descent 0 /CapHeight 0 /StemV 80 >>");
        pdf.lines("Le rapport annuel porte sur les mandats", "Les extraditions sont comptees", "Chaque province");

        assertThat(read(pdf).text())
                .isEqualToIgnoringNewLines(
                        "Le rapport annuel porte sur les mandats Les extraditions sont comptees Chaque province");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 1 -1 0 60 300",
                "0 -1 1 0 60 600",
                "-1 0 0 -1 400 300",
                "0.7071 0.7071 -0.7071 0.7071 100 250",
                "0.9397 0.342 -0.342 0.9397 100 250",
                "1 0.02 -0.02 1 100 250",
                "-1 0 0 1 400 300"
            })
    void words_that_run_any_way_are_words(String place) throws IOException {
        var read = page(text("1 0 0 1 72 700", "Figure 4. Homicides by year and province in Canada")
                + text(place, "Nombre des homicides")
                + text("1 0 0 1 72 684", "the rate per one hundred thousand"));

        assertThat(read.text().replace('\n', ' '))
                .contains("Figure 4. Homicides by year and province in Canada")
                .contains("Nombre des homicides")
                .contains("the rate per one hundred thousand")
                .hasSize("Figure 4. Homicides by year and province in Canada Nombre des homicides".length()
                        + " the rate per one hundred thousand".length());
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void pages_that_are_shown_turned_are_read(int rotation) throws IOException {
        var pdf = new RawPdf();
        pdf.page(
                text("1 0 0 1 72 700", "Rapport sur les extraditions et les mandats de l\\'an")
                        + text("1 0 0 1 72 684", "avec toutes les annexes jointes."),
                "/Rotate " + rotation);

        assertThat(read(pdf).text())
                .isEqualToIgnoringNewLines(
                        "Rapport sur les extraditions et les mandats de l'an avec toutes les annexes jointes.");
    }

    @Test
    void tagged_text_that_runs_up_the_page_is_words() throws IOException {
        var pdf = new RawPdf();
        int page = pdf.page(
                "/P << /MCID 0 >> BDC\n" + text("0 1 -1 0 200 100", "Tableau des extraditions")
                        + "EMC\n/P << /MCID 1 >> BDC\n" + text("0 1 -1 0 230 100", "avec le nombre des dossiers")
                        + "EMC\n",
                "/StructParents 0");
        int one = pdf.add("<< /Type /StructElem /S /P /Pg " + page + " 0 R /K 0 >>");
        int two = pdf.add("<< /Type /StructElem /S /P /Pg " + page + " 0 R /K 1 >>");
        pdf.catalog("/StructTreeRoot " + pdf.add("<< /Type /StructTreeRoot /K [" + one + " 0 R " + two + " 0 R] >>")
                + " 0 R");

        assertThat(read(pdf).blocks())
                .containsExactly(
                        TextBlock.paragraph("Tableau des extraditions"),
                        TextBlock.paragraph("avec le nombre des dossiers"));
    }

    @Test
    void upright_heads_of_columns_are_words() throws IOException {
        var content = new StringBuilder();
        var heads = new String[] {"Homicides", "Enlevements", "Extorsions"};
        for (int i = 0; i < heads.length; i++) {
            content.append(text("0 1 -1 0 " + (200 + 60 * i) + " 600", heads[i]));
            content.append(text("1 0 0 1 " + (190 + 60 * i) + " 580", "1" + i));
        }

        assertThat(page(content.toString()).text().split("\\s+"))
                .containsExactlyInAnyOrder("Homicides", "Enlevements", "Extorsions", "10", "11", "12");
    }

    @Test
    void letters_drawn_from_right_to_left_stand_as_they_are_seen() throws IOException {
        var content = new StringBuilder();
        var words = "DEMANDE AU NORD";
        for (int i = words.length() - 1; i >= 0; i--) {
            content.append(text("1 0 0 1 " + (72 + 9 * i) + " 700", words.substring(i, i + 1)));
        }

        assertThat(page(content.toString()).text()).isEqualTo("DEMANDE AU NORD");
    }

    @Test
    void words_in_one_line_that_are_drawn_from_right_to_left_stay_apart() throws IOException {
        var read = page(text("1 0 0 1 300 700", "Proofing") + text("1 0 0 1 72 701", "Sponsorship"));

        assertThat(read.text().split("\\s+")).containsExactlyInAnyOrder("Proofing", "Sponsorship");
    }

    private static String raised(String words) {
        return "/F1 7 Tf 4 Ts (" + words + ") Tj 0 Ts /F1 12 Tf ";
    }

    private Collected lines(String... lines) throws IOException {
        var pdf = new RawPdf();
        pdf.lines(lines);
        return read(pdf);
    }

    private Collected page(String contents) throws IOException {
        var pdf = new RawPdf();
        pdf.page(contents, "");
        return read(pdf);
    }

    private Collected read(RawPdf pdf) throws IOException {
        return Extractors.read(extractor, pdf.save(folder.resolve("raw.pdf")));
    }
}
