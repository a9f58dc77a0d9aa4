package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void folders_are_left_behind() {
        assertThat(EmbeddedNames.safe("../../etc/passwd", "x")).isEqualTo("passwd");
        assertThat(EmbeddedNames.safe("C:\\Users\\me\\report.doc", "x")).isEqualTo("report.doc");
    }

    @Test
    void what_cannot_be_seen_is_removed() {
        assertThat(EmbeddedNames.safe("a\u202eb\u0000c\td\ne.pdf", "x")).isEqualTo("abcde.pdf");
    }

    @Test
    void long_names_keep_their_ending() {
        assertThat(EmbeddedNames.safe("é".repeat(300) + ".docx", "x"))
                .hasSize(150)
                .endsWith(".docx");
    }

    @Test
    void a_name_of_nothing_gets_another() {
        assertThat(EmbeddedNames.safe(null, "document-1")).isEqualTo("document-1");
        assertThat(EmbeddedNames.safe("../..", "document-1")).isEqualTo("document-1");
    }
}
