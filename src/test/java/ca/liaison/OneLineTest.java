package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void nobody_writes_lines_of_their_own_into_the_log() {
        assertThat(OneLine.of("x\r\n2026-11-25 INFO all is well\u2028\u0000\u001b[31m"))
                .isEqualTo("x 2026-11-25 INFO all is well [31m");
        assertThat(OneLine.of("a".repeat(1000))).hasSize(201);
        assertThat(OneLine.of("\u009b31mred")).isEqualTo(" 31mred");
        assertThat(OneLine.of(null)).isEqualTo("null");
    }

    @Test
    void a_failure_in_the_log_says_what_somebody_sent_in_one_line_too() {
        var failure = LoggedFailure.of(new IllegalStateException(
                "outer\nERROR forged", new IllegalArgumentException("\u001b[31m" + "x".repeat(60_000))));

        assertThat(failure).hasToString("java.lang.IllegalStateException: outer ERROR forged");
        assertThat(failure.getCause().toString())
                .startsWith("java.lang.IllegalArgumentException:  [31mxxx")
                .hasSizeLessThan(210);
        assertThat(failure.getStackTrace()[0].getClassName())
                .isEqualTo(getClass().getName());
    }
}
