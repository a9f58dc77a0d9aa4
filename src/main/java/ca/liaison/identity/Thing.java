package ca.liaison.identity;

/** Anything that access is decided about. */
@FunctionalInterface
public interface Thing {

    /** Who may read it. */
    Audience audience();

    /** Whoever made it, or whom it is about, where somebody else has to decide about it; null where nobody waits for a decision. */
    default String author() {
        return null;
    }

    /** The agency whose coordinators may decide about it, and no other's; null where it is no agency's own. */
    default String agency() {
        return null;
    }
}
