package ca.liaison.audit;

import java.time.Instant;
import java.util.List;

/**
 * One page of the record, newest first.
 *
 * @param next where the next page begins, null on the last one
 */
public record Listing(List<Line> lines, String next) {

    /** An entry in which the codes are names again, as far as they are known. */
    public record Line(String chain, Entry entry, String by, String from, String thing) {
        public Instant at() {
            return entry.at();
        }
    }

    public Listing {
        lines = List.copyOf(lines);
    }
}
