package ca.liaison.inspection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was looked at and found so far. For one thread. */
public final class Findings {

    private final boolean repair;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private long looked;

    /** @param before what was found before */
    public Findings(boolean repair, List<Tally> before) {
        this.repair = repair;
        before.forEach(tally -> tallies.put(tally.kind(), tally));
    }

    /** Whether what can be repaired is to be. */
    public boolean toRepair() {
        return repair;
    }

    public void look() {
        looked++;
    }

    /** @param repaired whether it is right again now */
    public void found(String kind, String thing, boolean repaired) {
        tallies.put(kind, tallies.getOrDefault(kind, Tally.none(kind)).with(thing, repaired));
    }

    /** How many things were looked at since it was made. */
    public long looked() {
        return looked;
    }

    public List<Tally> tallies() {
        return List.copyOf(tallies.values());
    }
}
