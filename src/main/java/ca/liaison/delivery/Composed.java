package ca.liaison.delivery;

/** What a {@link Composer} answers: a {@link Message}, or that this line gets none. */
public sealed interface Composed permits Message, Composed.Suppressed {

    /**
     * @param reasonKey a message key that says to people why, kept in the line's {@code reply}
     * @param before what is done before that is noted, and not where somebody only looks: it may be told in another way
     */
    record Suppressed(String reasonKey, Runnable before) implements Composed {

        /** With nothing to do. */
        public Suppressed(String reasonKey) {
            this(reasonKey, () -> {});
        }
    }
}
