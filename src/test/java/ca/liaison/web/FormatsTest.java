package ca.liaison.web;

import static ca.liaison.Language.EN;
import static ca.liaison.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final LocalDate FIRST = LocalDate.of(2009, 8, 1);

    @Test
    void the_first_day_of_a_month_is_an_ordinal_in_french() {
        assertThat(Formats.date(FIRST, EN)).isEqualTo("August 1, 2009");
        assertThat(Formats.date(FIRST, FR)).isEqualTo("1er août 2009");
        assertThat(Formats.date(FIRST.plusDays(1), FR)).isEqualTo("2 août 2009");
    }

    @Test
    void moments_are_told_in_ottawa_time() {
        var afternoon = Instant.parse("2026-01-15T20:05:00Z");
        assertThat(Formats.moment(afternoon, EN)).isEqualTo("January 15, 2026, 3:05\u00a0p.m.");
        assertThat(Formats.moment(afternoon, FR)).isEqualTo("15 janvier 2026, 15\u00a0h\u00a005");
        assertThat(Formats.moment(Instant.parse("2026-01-15T05:00:00Z"), EN)).endsWith("12:00\u00a0a.m.");
    }

    @Test
    void sizes_are_rounded_and_named_in_the_language() {
        assertThat(Formats.size(1, EN)).isEqualTo("1\u00a0byte");
        assertThat(Formats.size(0, FR)).isEqualTo("0\u00a0octet");
        assertThat(Formats.size(110_700, EN)).isEqualTo("111\u00a0KB");
        assertThat(Formats.size(110_700, FR)).isEqualTo("111\u00a0Ko");
        assertThat(Formats.size(999_600, EN)).isEqualTo("1\u00a0MB");
        assertThat(Formats.size(2_450_000, FR)).isEqualTo("2,5\u00a0Mo");
        assertThat(Formats.size(1_500_000_000, EN)).isEqualTo("1.5\u00a0GB");
    }
}
