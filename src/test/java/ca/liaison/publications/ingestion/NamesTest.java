package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.publications.MetadataDraft.FileText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "report.pdf,report.pdf",
                "../../etc/passwd,passwd",
                "C:\\Users\\me\\rapport été.docx,rapport été.docx",
                "/,file",
                "..,_",
                ".htaccess,_htaccess",
                "a\"b<c>.txt,a_b_c_.txt"
            })
    void a_name_is_never_a_path(String sent, String kept) {
        assertThat(FileName.safe(sent)).isEqualTo(kept);
    }

    @Test
    void a_name_holds_nothing_that_cannot_be_seen() {
        assertThat(FileName.safe("a\u0000b\r\nSet-Cookie\u202Efdp.exe")).isEqualTo("a_b_Set-Cookie_fdp.exe");
        assertThat(FileName.safe(null)).isEqualTo("file");
        assertThat(FileName.safe("  ")).isEqualTo("file");
    }

    @Test
    void a_name_of_three_hundred_characters_keeps_its_ending() {
        assertThat(FileName.safe("x".repeat(300) + ".pdf")).hasSize(150).endsWith("x.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-fr.pdf", "report_FR.pdf", "report.fr.html", "report-fr.tar.gz", "report-fr"})
    void the_end_of_a_name_says_the_language(String name) {
        assertThat(NamedLanguage.of(name, null)).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.pdf", "fr.pdf", "chiffre.pdf", "en-route.pdf", "afr.csv"})
    void other_names_say_none(String name) {
        assertThat(NamedLanguage.of(name, null)).isNull();
    }

    @Test
    void the_list_goes_before_the_name() {
        assertThat(NamedLanguage.of("report-fr.pdf", List.of(new FileText("report-fr.pdf", "en"))))
                .isEqualTo("en");
    }
}
