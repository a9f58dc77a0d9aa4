package ca.liaison.audit;

import java.time.Instant;

/** How far a chain goes: its latest block, and that one's last entry. */
record ChainHead(String chain, long block, long entry, String hash, Instant at) {

    static ChainHead none(String chain) {
        return new ChainHead(chain, 0, 0, Entry.NOTHING, Instant.EPOCH);
    }
}
