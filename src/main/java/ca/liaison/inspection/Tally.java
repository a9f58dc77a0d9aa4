package ca.liaison.inspection;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found of one kind, bounded however many there are.
 *
 * @param kind one word; its label is the message {@code checking.kind.<kind>}
 * @param first the first things, as far as there is room for them
 */
public record Tally(String kind, Integer found, Integer repaired, List<Finding> first) {

    private static final int MOST = 100;

    /** @param thing its id, without words of people */
    public record Finding(String thing, Boolean repaired) {}

    public Tally {
        first = List.copyOf(first);
    }

    static Tally none(String kind) {
        return new Tally(kind, 0, 0, List.of());
    }

    Tally with(String thing, boolean isRepaired) {
        var more = first.size() < MOST
                ? Stream.concat(first.stream(), Stream.of(new Finding(thing, isRepaired)))
                        .toList()
                : first;
        return new Tally(kind, found + 1, isRepaired ? repaired + 1 : repaired, more);
    }
}
