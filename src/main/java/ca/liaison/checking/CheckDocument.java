package ca.liaison.checking;

import ca.liaison.inspection.Tally;
import java.time.Instant;
import java.util.List;

/**
 * A check as programs see it.
 *
 * @param parts how many parts there are, and how many of them are done
 * @param endedAt absent while it goes on
 * @param findings by kind, with the first hundred of each
 */
record CheckDocument(
        int number,
        Check.State state,
        boolean repair,
        String by,
        Instant at,
        Instant endedAt,
        int partsDone,
        int parts,
        long looked,
        int found,
        int repaired,
        List<Tally> findings) {

    static CheckDocument of(Check check, int parts) {
        return new CheckDocument(
                check.number(),
                check.state(),
                check.repair(),
                check.by(),
                check.at(),
                check.endedAt(),
                Math.min(check.part(), parts),
                parts,
                check.looked(),
                check.found(),
                check.repaired(),
                check.tallies());
    }
}
