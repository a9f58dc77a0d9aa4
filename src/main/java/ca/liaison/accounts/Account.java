package ca.liaison.accounts;

import static java.util.Objects.requireNonNull;

import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Someone who can sign in. The password is kept only as an Argon2id hash, in the PHC string format.
 *
 * @param name as people call them; the address where nobody said it
 * @param agency the id of the agency they belong to, or null for those of the portal itself
 * @param clearance how far they are trusted
 * @param disabledAt since when the account lets nobody in, or null
 * @param validUntil the account lets nobody in from this instant on, unless it is confirmed again; null: no end
 * @param generation another word with every change that ends what was given before ({@link Given}); null in documents
 *     from before there was one
 * @param since when the generation began; null as there
 */
public record Account(
        @BsonId String email,
        String name,
        String agency,
        String passwordHash,
        Set<Role> roles,
        Clearance clearance,
        Instant createdAt,
        Boolean oneTimePassword,
        Instant disabledAt,
        Instant validUntil,
        String generation,
        Instant since) {

    private static final Set<Role> ORDINARY = Set.of(Role.READER, Role.DELEGATE);

    public Account {
        requireNonNull(email, "email");
        name = name == null ? email : name;
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        clearance = clearance != null
                ? clearance
                : roles.contains(Role.ADMINISTRATOR) ? Clearance.ALL : Clearance.COMMUNITY; // absent in older documents
        oneTimePassword = Boolean.TRUE.equals(oneTimePassword);
    }

    /** A new one, to which nothing was given yet. */
    public Account(
            String email,
            String name,
            String agency,
            String passwordHash,
            Set<Role> roles,
            Clearance clearance,
            Instant createdAt,
            boolean oneTimePassword,
            Instant disabledAt,
            Instant validUntil) {
        this(
                email,
                name,
                agency,
                passwordHash,
                roles,
                clearance,
                createdAt,
                oneTimePassword,
                disabledAt,
                validUntil,
                Secrets.random(),
                createdAt);
    }

    /** Whether this was given since the last change that ends what was given before. */
    boolean stillGives(Given given) {
        return email.equals(given.email()) && Objects.equals(generation, given.generation());
    }

    /** The same of what somebody else gave, of which only the moment is known. */
    public boolean isSameSince(Instant moment) {
        return since == null
                || moment != null && !moment.isBefore(since.truncatedTo(ChronoUnit.SECONDS)); // others count in seconds
    }

    static Account administrator(String email, String passwordHash, Instant at, boolean oneTime) {
        return new Account(
                email, null, null, passwordHash, Set.of(Role.ADMINISTRATOR), Clearance.ALL, at, oneTime, null, null);
    }

    /** Whether it has let nobody in since before this instant. */
    boolean endedBefore(Instant instant) {
        return disabledAt != null && disabledAt.isBefore(instant) || validUntil != null && validUntil.isBefore(instant);
    }

    /**
     * Whether it had ended by then, as far as is known now: the question that {@code Accounts.reopen} asks the store.
     */
    boolean endedBy(Instant instant) {
        return disabledAt != null ? !disabledAt.isAfter(instant) : validUntil != null && !validUntil.isAfter(instant);
    }

    boolean isGood(Instant at) {
        return disabledAt == null && (validUntil == null || at.isBefore(validUntil));
    }

    /**
     * Whether a passphrase alone is not enough for what the account may do: work for the portal, or reading above
     * TLP:GREEN.
     */
    public boolean needsFactor() {
        return isTrusted() || !clearance.limitedTo(Clearance.COMMUNITY).equals(clearance);
    }

    private boolean isTrusted() {
        return !ORDINARY.containsAll(roles);
    }

    /** How long a session lives on while nobody uses it. */
    public Duration idle() {
        return isTrusted() ? Duration.ofMinutes(15) : Duration.ofMinutes(30);
    }

    public Viewer viewer(Instant at) {
        return new Viewer(email, roles, agency, clearance, at, "");
    }

    /** What is left without a second factor. */
    public Viewer limitedViewer(Instant at) {
        var left = roles.stream().filter(ORDINARY::contains).collect(Collectors.toUnmodifiableSet());
        return new Viewer(email, left, agency, clearance.limitedTo(Clearance.COMMUNITY), at, "");
    }
}
