package ca.liaison.web.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCheckTest {

    @ParameterizedTest
    @CsvSource({
        "portal.example, true",
        "PORTAL.example:8443, true",
        "localhost:8080, true",
        "127.0.0.1, true",
        "[::1]:8080, true",
        "other.example, true",
        "10.0.0.7, true",
        "evil.example, false",
        "portal.example.evil.example, false",
        "xportal.example, false",
        "portal.example:80:80, false",
        "portal.example@evil.example, false",
        "'portal.example, evil.example', false",
        "'', false"
    })
    void only_names_of_ours_are_answered(String host, boolean ours) {
        assertThat(HostCheck.isOurs(host, HostCheck.names("portal.example", " other.example,10.0.0.7,")))
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null"},
            nullValues = "null")
    void a_request_that_names_nobody_is_not_ours(String host) {
        assertThat(HostCheck.isOurs(host, HostCheck.names("portal.example", "")))
                .isFalse();
    }
}
