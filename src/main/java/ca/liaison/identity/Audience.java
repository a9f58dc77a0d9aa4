package ca.liaison.identity;

import java.util.Set;

/**
 * Who may read one thing, as the tokens of which a {@link Viewer} must hold at least one. The index keeps the tokens beside every entry, so a search is filtered
 * by the same rule as a page.
 */
public record Audience(Set<String> tokens) {

    /** What is not released yet, or not any more: only the liaison staff see it. */
    public static final Audience STAFF = new Audience(Set.of("staff"));

    public Audience {
        tokens = Set.copyOf(tokens);
    }

    /** The readers of a released thing with this marking. */
    public static Audience of(Marking marking) {
        return new Audience(Set.of(marking.category().name() + "/" + marking.tlp().label()));
    }
}
