package ca.liaison.audit;

/** What an entry says of its deed. */
public enum Phase {
    /** It happened, all at once. */
    NOTED,
    /** It is about to be done; another entry tells how it ended. */
    BEGUN,
    DONE,
    /** The portal said no. */
    REFUSED,
    /** A fault of ours; whether something was changed is in the log. */
    FAILED,
    /** The portal died in the middle, and it turned out that nothing was changed. */
    UNDONE,
    /** The portal died in the middle, and nothing tells whether it was done. */
    UNKNOWN;

    public boolean isEnd() {
        return this != NOTED && this != BEGUN;
    }
}
