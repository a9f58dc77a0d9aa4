package ca.liaison.audit;

/**
 * Something that an auditor should know, and that is no fault of the record.
 *
 * @param number of the entry, of blocks or of codes, as the kind says
 */
public record Remark(String chain, Kind kind, long number) {

    /**
     * TIME_WENT_BACK: the clock of the node was set back before this entry. UNSEALED: so many blocks are from before
     * there were seals. UNPROVEN: so many seals can only be verified with a key that was not given. NO_KEY: nobody
     * holds a key to verify with. UNBOUND: so many codes are not in the chain yet. UNREADABLE: so many lines of what
     * was given to verify with say nothing.
     */
    public enum Kind {
        TIME_WENT_BACK,
        UNSEALED,
        UNPROVEN,
        NO_KEY,
        UNBOUND,
        UNREADABLE
    }
}
