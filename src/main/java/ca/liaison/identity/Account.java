package ca.liaison.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Someone who can sign in. The password is kept only as an Argon2id hash, in the PHC string format.
 *
 * @param name       as people call them; the address where nobody said it
 * @param agency     the id of the agency they belong to, or null for those of the portal itself
 * @param clearance  how far they are trusted
 * @param disabledAt since when the account lets nobody in, or null
 * @param validUntil the account lets nobody in from this instant on, unless it is confirmed again; null: no end
 */
public record Account(@BsonId String email, String name, String agency, String passwordHash, Set<Role> roles, Clearance clearance, Instant createdAt,
                      Boolean oneTimePassword, Instant disabledAt, Instant validUntil) {

    public Account {
        requireNonNull(email, "email");
        name = name == null ? email : name;
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        clearance = clearance != null ? clearance : roles.contains(Role.ADMINISTRATOR) ? Clearance.ALL : Clearance.COMMUNITY; // absent in older documents
        oneTimePassword = Boolean.TRUE.equals(oneTimePassword);
    }

    static Account administrator(String email, String passwordHash, Instant at, boolean oneTime) {
        return new Account(email, null, null, passwordHash, Set.of(Role.ADMINISTRATOR), Clearance.ALL, at, oneTime, null, null);
    }

    boolean isGood(Instant at) {
        return disabledAt == null && (validUntil == null || at.isBefore(validUntil));
    }

    Viewer viewer(Instant at) {
        return new Viewer(email, roles, agency, clearance, at, "");
    }
}
