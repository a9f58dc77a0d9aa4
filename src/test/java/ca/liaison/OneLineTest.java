package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void nobody_writes_lines_of_their_own_into_the_log() {
        assertThat(OneLine.of("x\r\n2026-11-25 INFO all is well\u2028\u0000\u001b[31m")).isEqualTo("x 2026-11-25 INFO all is well [31m");
        assertThat(OneLine.of("a".repeat(1000))).hasSize(201);
        assertThat(OneLine.of(null)).isEqualTo("null");
    }
}
