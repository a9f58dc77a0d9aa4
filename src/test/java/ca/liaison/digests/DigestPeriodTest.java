package ca.liaison.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DigestPeriodTest {

    private static DigestPeriod daily(String at) {
        return DigestPeriod.after(Pace.DAILY, Instant.parse(at));
    }

    @Test
    void what_comes_before_seven_is_told_that_morning_and_what_comes_later_the_next() {
        assertThat(daily("2026-12-01T11:59:59Z").id()).isEqualTo("daily/2026-12-01");
        assertThat(daily("2026-12-01T12:00:00Z").id()).isEqualTo("daily/2026-12-02");
    }

    @Test
    void seven_is_seven_in_summer_and_in_winter() {
        assertThat(daily("2027-03-13T20:00:00Z").due()).isEqualTo("2027-03-14T11:00:00Z");
        assertThat(daily("2027-03-12T20:00:00Z").due()).isEqualTo("2027-03-13T12:00:00Z");
    }

    @Test
    void a_week_is_told_on_monday() {
        assertThat(DigestPeriod.after(Pace.WEEKLY, Instant.parse("2026-12-01T15:00:00Z"))
                        .id())
                .isEqualTo("weekly/2026-12-07");
        assertThat(DigestPeriod.after(Pace.WEEKLY, Instant.parse("2026-12-07T11:00:00Z"))
                        .id())
                .isEqualTo("weekly/2026-12-07");
        assertThat(DigestPeriod.after(Pace.WEEKLY, Instant.parse("2026-12-07T12:00:00Z"))
                        .id())
                .isEqualTo("weekly/2026-12-14");
    }

    @Test
    void a_period_is_known_by_its_id() {
        var period = daily("2026-12-01T15:00:00Z");

        assertThat(DigestPeriod.of(period.id())).isEqualTo(period);
    }
}
