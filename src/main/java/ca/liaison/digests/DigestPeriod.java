package ca.liaison.digests;

import ca.liaison.web.Formats;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The digest that goes out on a morning, Ottawa time: every day, or every Monday. */
record DigestPeriod(Pace pace, LocalDate day) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The next one after this instant. */
    static DigestPeriod after(Pace pace, Instant at) {
        var there = at.atZone(Formats.OTTAWA);
        var first = there.toLocalTime().isBefore(MORNING)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        return new DigestPeriod(
                pace, pace == Pace.WEEKLY ? first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : first);
    }

    static DigestPeriod of(String id) {
        var parts = id.split("/");
        return new DigestPeriod(Pace.valueOf(parts[0].toUpperCase(Locale.ROOT)), LocalDate.parse(parts[1]));
    }

    Instant due() {
        return day.atTime(MORNING).atZone(Formats.OTTAWA).toInstant();
    }

    /** {@code daily/2026-12-02}. */
    String id() {
        return pace.name().toLowerCase(Locale.ROOT) + "/" + day;
    }
}
