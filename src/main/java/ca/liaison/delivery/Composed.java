package ca.liaison.delivery;

/** What a {@link Composer} answers: a {@link Message}, or that this line gets none. */
public sealed interface Composed permits Message, Composed.Suppressed {

    /** @param reasonKey a message key that says to people why, kept in the line's {@code reply} */
    record Suppressed(String reasonKey) implements Composed {}
}
