package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/en",
                "/\\evil.example",
                "/en//evil.example",
                "/en/\\evil.example",
                "/en@evil.example",
                "/en.evil.example/",
                "javascript:alert(1)",
                "/en/x\r\nSet-Cookie: a=b",
                "/en/x?next=//evil.example",
                "/api/publications",
                "/de/x",
                "en/x",
                " /en",
                "/en/x#y",
                "/en/../x",
                "/en/%2e%2E/x",
                "/en/..?a=b",
                "/en/\u2028"
            })
    void nobody_is_led_elsewhere(String wanted) {
        assertThat(Next.of(wanted).path()).isNull();
        assertThat(Next.of(wanted).in(Language.FR)).hasToString("/fr");
    }

    @Test
    void a_page_of_ours_is_reached_in_the_language_that_was_chosen_on_the_way() {
        assertThat(Next.of("/en/publish/upload").in(Language.FR)).hasToString("/fr/publish/upload");
        assertThat(Next.of("/en/publish/upload").query()).isEqualTo("?next=%2Fen%2Fpublish%2Fupload");
        assertThat(Next.asked(URI.create("http://localhost/en/admin/audit?action=search&from=2020-01-01"))
                        .in(Language.FR))
                .hasToString("/fr/admin/audit?action=search&from=2020-01-01");
    }
}
