package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** "12345678901234567890", the key of the examples in RFC 6238. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCodes.at(KEY, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(OneTimeCodes.step(KEY, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-30,true", "0,true", "30,true", "-60,false", "60,false"})
    void a_clock_may_be_one_step_off(long seconds, boolean taken) {
        var now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(OneTimeCodes.step(KEY, OneTimeCodes.at(KEY, now.plusSeconds(seconds)), now, 0)
                        .isPresent())
                .isEqualTo(taken);
    }

    @Test
    void a_step_that_was_used_counts_no_more_and_neither_does_one_before_it() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = now.getEpochSecond() / 30;
        assertThat(OneTimeCodes.step(KEY, OneTimeCodes.at(KEY, now), now, step)).isEmpty();
        assertThat(OneTimeCodes.step(KEY, OneTimeCodes.at(KEY, now.minusSeconds(30)), now, step))
                .isEmpty();
        assertThat(OneTimeCodes.step(KEY, OneTimeCodes.at(KEY, now.plusSeconds(30)), now, step))
                .isPresent();
    }

    @Test
    void keys_have_160_bits_and_are_said_as_apps_read_them() {
        assertThat(OneTimeCodes.key()).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCodes.key());
        assertThat(OneTimeCodes.address(KEY, "a+b@police.example"))
                .isEqualTo("otpauth://totp/Liaison:a%2Bb%40police.example?secret=" + KEY + "&issuer=Liaison");
    }
}
