package ca.liaison.audit;

/**
 * Something that is not as it was written.
 *
 * @param entry the number of the entry, or of the first one that should follow
 */
public record Trouble(String chain, long block, long entry, Kind kind) {

    /** ALTERED: its hash is another now. MISSING: taken out. REORDERED: stands where another one stood. CUT: the chain ends or begins elsewhere than it should. */
    public enum Kind { ALTERED, MISSING, REORDERED, CUT }
}
