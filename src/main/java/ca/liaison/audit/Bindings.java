package ca.liaison.audit;

import ca.liaison.audit.Inconsistency.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether every code still stands for whom it stood when it was first used: the lines as they were before the chains
 * were read, against what the chains hold.
 */
class Bindings {

    private record Held(String commitment, String chain, long block, long entry) {}

    private final Map<String, Held> held = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final List<Inconsistency> troubles = new ArrayList<>();

    void read(String chain, long block, Entry entry) {
        if (entry.action().equals(AuditTrail.FORGET)) {
            forgotten.add("person-" + entry.thing());
        }
        entry.details().entrySet().stream().filter(Binding::isCommitment).forEach(detail -> {
            var now = new Held(detail.getValue(), chain, block, entry.number());
            var before = held.putIfAbsent(detail.getKey(), now);
            if (before != null && !before.commitment().equals(now.commitment())) {
                tell(now, Kind.NAME);
            }
        });
    }

    /**
     * @param lines as they were before
     * @param now the labels of the lines there are now; asked where one seems to be missing
     * @return how many codes were compared
     */
    long check(List<Name> lines, Supplier<Set<String>> now) {
        var labels = new HashSet<String>();
        long compared = 0;
        for (var line : lines) {
            labels.add(line.label());
            var bound = held.get(line.label());
            if (bound != null) {
                compared++;
                if (line.nonce() == null || !bound.commitment().equals(line.commitment())) {
                    tell(bound, Kind.NAME);
                }
            }
        }
        var missing = held.keySet().stream()
                .filter(label -> !label.startsWith("address-") && !labels.contains(label) && !forgotten.contains(label))
                .toList();
        var there = missing.isEmpty() ? Set.<String>of() : now.get();
        missing.stream().filter(label -> !there.contains(label)).forEach(label -> tell(held.get(label), Kind.UNNAMED));
        return compared;
    }

    private void tell(Held where, Kind kind) {
        troubles.add(new Inconsistency(where.chain(), where.block(), where.entry(), kind));
    }

    List<Inconsistency> troubles() {
        return troubles;
    }
}
