package ca.liaison.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/**
 * Who may read one thing: its marking, whether it is only for the staff as yet, the agencies and people it is released
 * to (none: everyone whom the marking allows), and from when until when. The index keeps the same beside every entry,
 * so a search is filtered by the same rule as a page.
 *
 * @param released tokens as {@link #agency} and {@link #person} make them
 * @param from before this instant only the staff reads it (an embargo); null: no embargo
 * @param until from this instant on only the staff reads it; null: for good
 */
public record Audience(Marking marking, boolean forStaff, Set<String> released, Instant from, Instant until)
        implements Protected {

    /** The token of what is on no release list. */
    public static final String EVERYONE = "everyone";
    /** Of the portal itself: what may be done here at all, to nothing in particular. */
    public static final Audience PORTAL = of(Marking.PUBLIC);

    private static final String STAFF_TOKEN = "staff:";

    public Audience {
        requireNonNull(marking, "marking");
        released = released == null ? Set.of() : Set.copyOf(released);
    }

    /** The readers of a released thing with this marking. */
    public static Audience of(Marking marking) {
        return new Audience(marking, false, Set.of(), null, null);
    }

    /** What is not released yet, or not any more: the staff whose clearance covers it. */
    public Audience onlyStaff() {
        return new Audience(marking, true, released, from, until);
    }

    public Audience releasedTo(Set<String> tokens) {
        return new Audience(marking, forStaff, tokens, from, until);
    }

    public Audience between(Instant from, Instant until) {
        return new Audience(marking, forStaff, released, from, until);
    }

    public static String agency(String id) {
        return "agency:" + id;
    }

    public static String person(String email) {
        return "person:" + email;
    }

    /** Of which a viewer must hold one ({@link Viewer#grants}). */
    public Set<String> tokens() {
        return Set.of(forStaff ? STAFF_TOKEN + token(marking) : token(marking));
    }

    /** Of which a viewer must hold one as well ({@link Viewer#releases}). */
    public Set<String> releases() {
        return released.isEmpty() ? Set.of(EVERYONE) : released;
    }

    @Override
    public Audience audience() {
        return this;
    }

    static String token(Marking marking) {
        return marking.category().name() + "/" + marking.tlp().label();
    }

    static String staffToken(Marking marking) {
        return STAFF_TOKEN + token(marking);
    }
}
