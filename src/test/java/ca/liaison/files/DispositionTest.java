package ca.liaison.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void a_french_name_is_given_in_full_and_in_plain_letters() {
        assertThat(Disposition.of(FileDescription.unmarked("Rapport d’été \"final\".pdf", "application/pdf", true)))
                .isEqualTo(
                        "inline; filename=\"Rapport d_ete _final_.pdf\"; filename*=UTF-8''Rapport%20d%E2%80%99%C3%A9t%C3%A9%20%22final%22.pdf");
    }

    @Test
    void no_name_breaks_out_of_the_header() {
        assertThat(Disposition.of(
                        FileDescription.unmarked("a\r\nSet-Cookie: b\\\".txt", "text/plain; charset=UTF-8", true)))
                .doesNotContain("\r", "\n", "\\");
    }

    @Test
    void what_may_carry_a_script_is_saved_and_not_shown() {
        assertThat(Disposition.of(FileDescription.unmarked("a.html", "text/html", true)))
                .startsWith("attachment;");
        assertThat(Disposition.of(FileDescription.unmarked("a.svg", "image/svg+xml", true)))
                .startsWith("attachment;");
        assertThat(Disposition.of(FileDescription.unmarked("a.png", "IMAGE/PNG", true)))
                .startsWith("inline;");
    }
}
