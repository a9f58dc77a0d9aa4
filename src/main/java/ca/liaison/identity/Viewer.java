package ca.liaison.identity;

import static java.util.Objects.requireNonNull;

import ca.liaison.audit.Doer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is asking, when, and from where. What was granted, released, embargoed or expired is judged as of that instant.
 *
 * @param name the e-mail address of the account; "anonymous" for nobody
 * @param agency the id of the agency they belong to, or null
 * @param from the network address, empty where the portal itself asks
 */
public record Viewer(String name, Set<Role> roles, String agency, Clearance clearance, Instant at, String from)
        implements Doer {

    private static final String NOBODY = "anonymous";

    public Viewer {
        requireNonNull(name, "name");
        roles = Set.copyOf(roles);
        requireNonNull(clearance, "clearance");
        requireNonNull(at, "at");
        from = from == null ? "" : from;
    }

    /** Somebody who did not sign in. */
    public static Viewer anonymous(Instant at) {
        return new Viewer(NOBODY, Set.of(), null, Clearance.NONE, at, "");
    }

    public Viewer from(String address) {
        return new Viewer(name, roles, agency, clearance, at, address);
    }

    /** The tokens of all audiences, staff's or not, that roles and clearance open. */
    public Set<String> grants() {
        return clearance
                .markings()
                .flatMap(marking -> isStaff()
                        ? Stream.of(Audience.token(marking), Audience.staffToken(marking))
                        : Stream.of(Audience.token(marking)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The tokens of all release lists that they stand on, themselves or with their agency. */
    public Set<String> releases() {
        var tokens = new HashSet<>(Set.of(Audience.EVERYONE));
        if (!isAnonymous()) {
            tokens.add(Audience.person(name));
        }
        if (agency != null) {
            tokens.add(Audience.agency(agency));
        }
        return Set.copyOf(tokens);
    }

    /**
     * The staff prepare, release and withdraw: to them release lists, embargo and expiry do not apply, their clearance
     * does.
     */
    public boolean isStaff() {
        return Action.PREPARE.roles().stream().anyMatch(roles::contains);
    }

    public boolean isAnonymous() {
        return name.equals(NOBODY);
    }
}
