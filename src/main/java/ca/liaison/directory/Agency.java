package ca.liaison.directory;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.web.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A police service, department or bureau whose people may have accounts.
 *
 * @param domains of the e-mail addresses of its people, lower case
 * @param country ISO 3166-1 alpha-2
 * @param validFrom first day, Ottawa time; null: from always
 * @param validUntil last day; null: no end
 * @param disabledAt since when none of its people is let in, or null
 */
public record Agency(
        @BsonId String id,
        int revision,
        Bilingual name,
        Kind kind,
        String country,
        List<String> domains,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant disabledAt) {

    /** What an agency is. */
    public enum Kind {
        POLICE,
        DEPARTMENT,
        BUREAU
    }

    public Agency {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        domains = domains == null ? List.of() : List.copyOf(domains);
    }

    public boolean isGood(Instant at) {
        var day = at.atZone(Formats.OTTAWA).toLocalDate();
        return disabledAt == null
                && (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    Agency nextRevision() {
        return new Agency(id, revision + 1, name, kind, country, domains, validFrom, validUntil, disabledAt);
    }

    /** The first instant counts. */
    Agency disabled(Instant at) {
        return new Agency(
                id,
                revision,
                name,
                kind,
                country,
                domains,
                validFrom,
                validUntil,
                disabledAt == null ? at : disabledAt);
    }

    Agency enabled() {
        return new Agency(id, revision, name, kind, country, domains, validFrom, validUntil, null);
    }
}
