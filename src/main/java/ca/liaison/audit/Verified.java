package ca.liaison.audit;

import java.time.Instant;
import java.util.List;

/**
 * What verifying has found.
 *
 * @param checked what was compared at all
 */
public record Verified(
        Instant at,
        List<ChainState> chains,
        List<Inconsistency> troubles,
        List<Remark> remarks,
        List<Checked> checked) {

    /**
     * How far one chain goes: what an auditor compares with what the log printed.
     *
     * @param sealed how many of its blocks have a seal
     * @param proven and of how many seals a key has told that they are true
     */
    public record ChainState(
            String chain,
            long firstEntry,
            Instant firstAt,
            long lastEntry,
            String lastHash,
            Instant lastAt,
            long sealed,
            long proven) {}

    public Verified {
        chains = List.copyOf(chains);
        troubles = List.copyOf(troubles);
        remarks = List.copyOf(remarks);
        checked = List.copyOf(checked);
    }

    public boolean isWhole() {
        return troubles.isEmpty();
    }
}
