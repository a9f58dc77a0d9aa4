package ca.liaison.audit;

/** Something that was compared, and how many times. */
public record Checked(Kind what, long many) {

    /**
     * HASHES: entries whose hash was made again. STORE: anchors in the store. MACHINE: how far this machine remembers
     * its chain. GIVEN: anchors from elsewhere. SEALS: with a key. CODES: of people and addresses.
     */
    public enum Kind {
        HASHES,
        STORE,
        MACHINE,
        GIVEN,
        SEALS,
        CODES
    }
}
