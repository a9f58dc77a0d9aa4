package ca.liaison.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<Role> ORDINARY = Set.of(Role.READER, Role.DELEGATE);

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

    /** Whether it has let nobody in since before this instant. */
    boolean endedBefore(Instant instant) {
        return disabledAt != null && disabledAt.isBefore(instant) || validUntil != null && validUntil.isBefore(instant);
    }

    boolean isGood(Instant at) {
        return disabledAt == null && (validUntil == null || at.isBefore(validUntil));
    }

    /** Whether a passphrase alone is not enough for what the account may do: work for the portal, or reading above TLP:GREEN. */
    public boolean needsFactor() {
        return isTrusted() || !clearance.limitedTo(Clearance.COMMUNITY).equals(clearance);
    }

    private boolean isTrusted() {
        return !ORDINARY.containsAll(roles);
    }

    /** How long a session lives on while nobody uses it. */
    Duration idle() {
        return isTrusted() ? Duration.ofMinutes(15) : Duration.ofMinutes(30);
    }

    Viewer viewer(Instant at) {
        return new Viewer(email, roles, agency, clearance, at, "");
    }

    /** What is left without a second factor. */
    Viewer limitedViewer(Instant at) {
        var left = roles.stream().filter(ORDINARY::contains).collect(Collectors.toUnmodifiableSet());
        return new Viewer(email, left, agency, clearance.limitedTo(Clearance.COMMUNITY), at, "");
    }
}
