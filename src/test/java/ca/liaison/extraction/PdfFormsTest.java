package ca.liaison.extraction;

import static ca.liaison.extraction.RawPdf.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the fields and notes of a PDF. */
class PdfFormsTest {

    private static final String RECT = "/Rect [150 600 400 620] ";

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
    void fields_say_what_they_show() throws IOException {
        var pdf = new RawPdf();
        int name = field(pdf, "/FT /Tx /T (name) /V (Gilles Tremblay)");
        int secret = field(pdf, "/FT /Tx /T (secret) /Ff 8192 /V (hidden)");
        int list = field(pdf, "/FT /Ch /T (list) /Opt [(Ontario) (Quebec)] /V (Quebec)");
        int empty = field(pdf, "/FT /Ch /T (empty) /Opt [(Ontario) (Quebec)]");
        int coded = field(pdf, "/FT /Ch /Ff 131072 /T (coded) /Opt [[(35) (Ontario)] [(24) (Manitoba)]] /V (24)");
        int several = field(pdf, "/FT /Ch /Ff 2097152 /T (several) /Opt [[(1) (Fraud)] [(2) (Arson)]] /V [(1) (2)]");
        fields(pdf, name, secret, list, empty, coded, several);

        assertThat(read(pdf).text().lines())
                .containsExactly("A form", "Gilles Tremblay", "Quebec", "Manitoba", "Fraud", "Arson");
    }

    @Test
    void a_signature_says_who_signed() throws IOException {
        var pdf = new RawPdf();
        fields(
                pdf,
                field(
                        pdf,
                        "/FT /Sig /T (sig) /V << /Type /Sig /Filter /Adobe.PPKLite /Name (Gilles Tremblay)"
                                + " /Reason (Approved) /M (D:20260106100000Z) /Contents <00> >>"),
                field(pdf, "/FT /Sig /T (unsigned)"));

        assertThat(read(pdf).text().lines()).containsExactly("A form", "Gilles Tremblay", "2026-01-06", "Approved");
    }

    @Test
    void a_field_that_is_repeated_says_its_value_on_each_page() throws IOException {
        var pdf = new RawPdf();
        int first = pdf.add("<< /Type /Annot /Subtype /Widget " + RECT + ">>");
        int second = pdf.add("<< /Type /Annot /Subtype /Widget " + RECT + ">>");
        pdf.page(text("1 0 0 1 72 700", "First page"), "/Annots [" + first + " 0 R]");
        pdf.page(text("1 0 0 1 72 700", "Second page"), "/Annots [" + second + " 0 R]");
        pdf.catalog("/AcroForm << /Fields ["
                + pdf.add("<< /FT /Tx /T (case) /V (2025-7788) /Kids [" + first + " 0 R " + second + " 0 R] >>")
                + " 0 R] >>");

        var read = read(pdf);

        assertThat(read.page(1)).isEqualTo("First page\n2025-7788");
        assertThat(read.page(2)).isEqualTo("Second page\n2025-7788");
    }

    @Test
    void of_several_circles_the_filled_one_says_what_was_chosen() throws IOException {
        var pdf = new RawPdf();
        int parent = pdf.add("<< /FT /Btn /Ff 32768 /T (yesno) /V /Granted /Kids [5 0 R 6 0 R] >>");
        int off = pdf.add("<< /Type /Annot /Subtype /Widget /Parent " + parent + " 0 R /AS /Off " + RECT
                + "/AP << /N << /Refused null /Off null >> >> >>");
        int on = pdf.add("<< /Type /Annot /Subtype /Widget /Parent " + parent + " 0 R /AS /Granted " + RECT
                + "/AP << /N << /Granted null /Off null >> >> >>");
        assertThat(off).isEqualTo(5);
        pdf.page(text("1 0 0 1 72 700", "First page"), "/Annots [" + off + " 0 R]");
        pdf.page(text("1 0 0 1 72 700", "Second page"), "/Annots [" + on + " 0 R]");
        pdf.catalog("/AcroForm << /Fields [" + parent + " 0 R] >>");

        var read = read(pdf);

        assertThat(read.page(1)).isEqualTo("First page");
        assertThat(read.page(2)).isEqualTo("Second page\nGranted");
    }

    @Test
    void a_form_that_is_only_described_is_read() throws IOException {
        var pdf = new RawPdf();
        pdf.lines("Please wait...");
        xfa(
                pdf,
                "<template xmlns='http://www.xfa.org/schema/xfa-template/3.0/'><subform name='form1'>"
                        + "<field name='Suspect'><caption><value><text>Name of suspect</text></value></caption></field>"
                        + "<draw><value><exData><body xmlns='http://www.w3.org/1999/xhtml'><p>For officers</p><p>only"
                        + "</p></body></exData></value></draw></subform></template>",
                "<?xml version='1.0'?><xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><xfa:data>"
                        + "<form1><Suspect>Marcel Roy</Suspect><Case>2025-778899</Case></form1></xfa:data>"
                        + "</xfa:datasets>");

        var read = read(pdf);

        assertThat(read.text().lines())
                .containsExactly(
                        "Please wait...", "Name of suspect", "Marcel Roy", "For officers", "only", "2025-778899");
        assertThat(read.facts().warnings()).isEmpty();
    }

    @Test
    void a_form_that_cannot_be_read_gives_a_warning() throws IOException {
        var pdf = new RawPdf();
        pdf.lines("Please wait...");
        xfa(pdf, "<template xmlns='http://www.xfa.org/schema/xfa-template/3.0/'><field>", "");

        assertThat(read(pdf).facts().warnings()).contains(TextWarning.DAMAGED_PART);
    }

    @Test
    void stamps_typed_notes_and_formatted_notes_are_text() throws IOException {
        var pdf = new RawPdf();
        int drawn = pdf.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 250 20] /Resources << /Font << /F1 3 0 R >> >>",
                "BT /F1 12 Tf 2 5 Td (RECEIVED BY COUNSEL) Tj ET");
        int typed = pdf.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 250 20] /Resources << /Font << /F1 3 0 R >> >>",
                "BT /F1 12 Tf 2 5 Td (Typed on the page) Tj ET");
        pdf.page(
                text("1 0 0 1 72 700", "A page"),
                "/Annots [<< /Type /Annot /Subtype /Stamp /Contents (Received by counsel) " + RECT + "/AP << /N "
                        + drawn + " 0 R >> >> << /Type /Annot /Subtype /FreeText /Rect [150 500 400 520] /AP << /N "
                        + typed + " 0 R >> >> << /Type /Annot /Subtype /Text " + RECT
                        + "/RC (<?xml version=\"1.0\"?><body><p>A <b>bold</b> word</p></body>) >>"
                        + " << /Type /Annot /Subtype /Text /Contents (A plain note) /RC (<p>A plain note</p>) " + RECT
                        + ">>]");

        assertThat(read(pdf).text().lines())
                .containsExactly("A page", "RECEIVED BY COUNSEL", "Typed on the page", "A bold word", "A plain note");
    }

    @Test
    void what_a_link_says_of_itself_is_said_once() throws IOException {
        var pdf = new RawPdf();
        pdf.page(
                text("1 0 0 1 72 700", "See the annual report."),
                "/Annots [" + link("the annual report") + link("Report of 2025 on the portal")
                        + link("Report of 2025 on the portal") + "]");

        assertThat(read(pdf).text().lines()).containsExactly("See the annual report.", "Report of 2025 on the portal");
    }

    private static String link(String contents) {
        return "<< /Type /Annot /Subtype /Link /Contents (" + contents + ") " + RECT + ">> ";
    }

    private static int field(RawPdf pdf, String entries) {
        return pdf.add("<< /Type /Annot /Subtype /Widget " + RECT + entries + " >>");
    }

    private static void fields(RawPdf pdf, int... fields) {
        var list = new StringBuilder("[");
        for (int field : fields) {
            list.append(field).append(" 0 R ");
        }
        pdf.page(text("1 0 0 1 72 700", "A form"), "/Annots " + list + "]");
        pdf.catalog("/AcroForm << /Fields " + list + "] >>");
    }

    private static void xfa(RawPdf pdf, String template, String data) {
        pdf.catalog("/NeedsRendering true /AcroForm << /Fields [] /XFA [(template) " + pdf.stream("", template)
                + " 0 R (datasets) " + pdf.stream("", data) + " 0 R] >>");
    }

    private Collected read(RawPdf pdf) throws IOException {
        return Extractors.read(extractor, pdf.save(folder.resolve("raw.pdf")));
    }
}
