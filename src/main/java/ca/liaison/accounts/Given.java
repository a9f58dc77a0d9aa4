package ca.liaison.accounts;

/**
 * Something that was given to the holder of an account and lets somebody in, or leads there: a session, a token, a
 * recovery link, a form that waits. It counts only while the account is of the generation under which it was given;
 * {@link Holders} decides that, and nobody else.
 */
interface Given {

    String email();

    /** Null where it was given before accounts had one. */
    String generation();
}
