package ca.liaison.identity;

import java.util.Set;

/** Anything that access is decided about. */
@FunctionalInterface
public interface Protected {

    /** Who may read it. */
    Audience audience();

    /**
     * Whoever made it, or whom it is about, where somebody else has to decide about it; null where nobody waits for a
     * decision.
     */
    default String author() {
        return null;
    }

    /** The agency whose coordinators may decide about it, and no other's; null where it is no agency's own. */
    default String agency() {
        return null;
    }

    /** All who made it, where several did: none of them decides about it. */
    default Set<String> authors() {
        return author() == null ? Set.of() : Set.of(author());
    }
}
