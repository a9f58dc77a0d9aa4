package ca.liaison.identity;

/** Anything that access is decided about. */
@FunctionalInterface
public interface Thing {

    /** Who may read it. */
    Audience audience();

    /** Whoever made it, where somebody else has to decide about it; null where nobody waits for a decision. */
    default String author() {
        return null;
    }
}
