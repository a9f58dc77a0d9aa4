package ca.liaison.directory;

import ca.liaison.Bilingual;
import java.time.LocalDate;
import java.util.List;

/** Invented agencies for tests. */
public final class AnAgency {

    private AnAgency() {}

    public static Agency police(String id, String domain) {
        return new Agency(
                id,
                1,
                new Bilingual("Police of " + id, "Police de " + id),
                Agency.Kind.POLICE,
                "CA",
                List.of(domain),
                null,
                null,
                null);
    }

    public static Agency validUntil(String id, String domain, LocalDate until) {
        return new Agency(
                id,
                1,
                new Bilingual("Police of " + id, "Police de " + id),
                Agency.Kind.POLICE,
                "CA",
                List.of(domain),
                null,
                until,
                null);
    }

    /** Keeps it. */
    public static void kept(Agencies agencies, Agency agency) {
        agencies.add(agency);
    }
}
