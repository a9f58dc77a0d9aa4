package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.accounts.Members;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody may open an account with this. One for each address: a new invitation ends the one before.
 *
 * @param tokenHash SHA-256 of what stands in the link, which is kept nowhere
 * @param agency null for the portal's own people
 * @param by who invited them
 * @param acceptedAt when the account was opened with it, or null
 * @param notice the version of the privacy notice that was shown then, or null
 */
public record Invitation(
        @BsonId String email,
        String tokenHash,
        String name,
        Language language,
        String agency,
        Set<Role> roles,
        Clearance clearance,
        String by,
        Instant at,
        Instant expires,
        Instant acceptedAt,
        String notice) {

    static final Duration GOOD_FOR = Duration.ofDays(7);

    public Invitation {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    boolean isOpen(Instant now) {
        return acceptedAt == null && now.isBefore(expires);
    }

    /** Whether both invite the same person to the same by the same. */
    boolean isAs(Invitation other) {
        return email.equals(other.email)
                && name.equals(other.name)
                && language == other.language
                && roles.equals(other.roles)
                && clearance.equals(other.clearance)
                && by.equals(other.by)
                && (agency == null ? other.agency == null : agency.equals(other.agency));
    }

    /** So that the same invitation is one letter, and another one is another. */
    String letterId() {
        return "invitation/" + email + "/" + at.toEpochMilli() + "/" + tokenHash.substring(0, 8);
    }

    /** The account ends after a year unless somebody confirms it. */
    Members.Newcomer newcomer(Instant now) {
        return new Members.Newcomer(email, name, agency, roles, clearance, aYearFrom(now), at);
    }

    static Instant aYearFrom(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
    }
}
