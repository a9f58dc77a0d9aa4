package ca.liaison.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/** How far a chain went, as a line of a log tells it. */
public record AnchorLine(String chain, long entry, String hash) {

    private static final Pattern WRITTEN = Pattern.compile(
            "chain ([A-Za-z0-9-]{1,60}), (?:block \\d{1,15}, )?entry (\\d{1,15}), SHA-256 ([0-9a-f]{64})");

    static Optional<AnchorLine> in(String line) {
        var found = WRITTEN.matcher(line);
        return found.find()
                ? Optional.of(new AnchorLine(found.group(1), Long.parseLong(found.group(2)), found.group(3)))
                : Optional.empty();
    }

    static String of(ChainHead head) {
        return "Audit anchor: chain " + head.chain() + ", block " + head.block() + ", entry " + head.entry()
                + ", SHA-256 " + head.hash();
    }
}
