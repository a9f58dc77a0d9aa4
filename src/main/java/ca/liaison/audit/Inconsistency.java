package ca.liaison.audit;

/**
 * Something that is not as it was written.
 *
 * @param entry the number of the entry, or of the first one that should follow
 */
public record Inconsistency(String chain, long block, long entry, Kind kind) {

    /**
     * ALTERED: its hash is another now. MISSING: taken out. REORDERED: stands where another one stood. CUT: the chain
     * ends or begins elsewhere than it should. SEAL: the seal of the block is missing or wrong. KEY: another key was
     * put in the place of the one that sealed before. NAME: a code first used there is somebody else's now. UNNAMED:
     * nobody knows any more whose it is, and nobody entered that it was erased. GIVEN: a key that was brought along has
     * never sealed anything here.
     */
    public enum Kind {
        ALTERED,
        MISSING,
        REORDERED,
        CUT,
        SEAL,
        KEY,
        NAME,
        UNNAMED,
        GIVEN
    }
}
