package ca.liaison.accounts;

/** How much of what an account may do its holder may do now. */
public enum Standing {
    /** All of it. */
    FULL,
    /** Without a second factor, where one is needed: what every reader of the community may. */
    LIMITED,
    /** The passphrase is one that somebody else knows: nothing before another is chosen. */
    NEW_PASSPHRASE,
    /** The time without a second factor is over: nothing before there is one. */
    ENROL;

    /** Whether pages other than those that end this state stay closed. */
    public boolean isConfined() {
        return this == NEW_PASSPHRASE || this == ENROL;
    }
}
