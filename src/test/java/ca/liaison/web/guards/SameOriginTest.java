package ca.liaison.web.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void a_browser_says_where_a_request_comes_from() {
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "none"))).isTrue();
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(isOurs(Map.of("Sec-Fetch-Site", "cross-site", "Authorization", "Basic x")))
                .isFalse();
    }

    @Test
    void an_older_browser_names_the_origin() {
        assertThat(isOurs(Map.of("Origin", "https://portal.example:8443", "Host", "portal.example:8443")))
                .isTrue();
        assertThat(isOurs(Map.of("Origin", "https://portal.example.evil", "Host", "portal.example")))
                .isFalse();
        assertThat(isOurs(Map.of("Origin", "null", "Host", "portal.example"))).isFalse();
        assertThat(isOurs(Map.of("Origin", "https://portal.example"))).isFalse();
    }

    @Test
    void a_program_brings_its_credentials_or_speaks_to_the_api() {
        assertThat(isOurs(Map.of("Host", "portal.example"))).isFalse();
        assertThat(isOurs(Map.of("Authorization", "Basic x"))).isTrue();
        assertThat(SameOrigin.isOurs(name -> null, true)).isTrue();
        assertThat(SameOrigin.isOurs(name -> name.equals("Origin") ? "https://evil.example" : null, true))
                .isFalse();
    }

    private static boolean isOurs(Map<String, String> headers) {
        return SameOrigin.isOurs(headers::get, false);
    }
}
