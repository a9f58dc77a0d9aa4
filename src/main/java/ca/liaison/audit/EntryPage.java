package ca.liaison.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One page of the record, newest first.
 *
 * @param next where the next page begins, null on the last one
 */
public record EntryPage(List<Line> lines, String next) {

    /** An entry in which the codes are names again, as far as they are known. */
    public record Line(String chain, Entry entry, String by, String from, String thing) {
        public Instant at() {
            return entry.at();
        }

        /** The details that somebody told, without what only binds codes to people. */
        public Map<String, String> told() {
            return entry.details().entrySet().stream()
                    .filter(detail -> !Binding.isCommitment(detail))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    public EntryPage {
        lines = List.copyOf(lines);
    }
}
