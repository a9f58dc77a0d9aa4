package ca.liaison.audit;

import java.time.Instant;
import java.util.List;

/** What verifying has found. */
public record Verified(Instant at, List<ChainState> chains, List<Trouble> troubles) {

    /** How far one chain goes: what an auditor compares with what the log printed. */
    public record ChainState(String chain, long firstEntry, long lastEntry, String lastHash, Instant lastAt) {
    }

    public Verified {
        chains = List.copyOf(chains);
        troubles = List.copyOf(troubles);
    }

    public boolean isWhole() {
        return troubles.isEmpty();
    }
}
