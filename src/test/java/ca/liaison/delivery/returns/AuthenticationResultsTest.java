package ca.liaison.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.office.example; dmarc=pass header.from=agency.example",
                "MX.office.example 1; spf=fail smtp.mailfrom=x; DMARC=Pass (p=reject) header.from=agency.example",
                "mx.office.example; dmarc=pass",
                "mx.office.example; dkim=pass header.d=agency.example header.s=a",
                "mx.office.example; dkim=fail header.d=other.example; dkim=pass (2048 bit; ok) header.d=agency.example"
            })
    void the_relay_vouches(String header) {
        assertThat(vouches(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.office.example; none",
                "mx.office.example; dmarc=fail header.from=agency.example; dkim=pass header.d=agency.example",
                "mx.office.example; dmarc=pass header.from=other.example",
                "mx.office.example; dkim=pass header.d=other.example",
                "mx.office.example; dkim=pass header.d=example-agency.example",
                "mx.office.example; dkim=pass header.d=example",
                "mx.office.example; spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=agency.example\"",
                "mx.office.example; spf=pass (; dmarc=pass header.from=agency.example)",
                "mx.office.example; spf=pass reason=\"\\\"; dmarc=pass\"",
                "mx.other.example; dmarc=pass header.from=agency.example",
                "mx.office.example.evil; dmarc=pass header.from=agency.example",
                ""
            })
    void the_relay_does_not_vouch(String header) {
        assertThat(vouches(header)).isFalse();
    }

    @Test
    void only_the_topmost_of_the_relay_counts() {
        assertThat(vouches("mx.office.example; dmarc=fail", "mx.office.example; dmarc=pass"))
                .isFalse();
        assertThat(vouches("mx.other.example; dmarc=fail", "mx.office.example; dmarc=pass"))
                .isTrue();
    }

    private static boolean vouches(String... headers) {
        return AuthenticationResults.of(List.of(headers), "mx.office.example")
                .filter(results -> results.vouchFor("jane@agency.example"))
                .isPresent();
    }
}
