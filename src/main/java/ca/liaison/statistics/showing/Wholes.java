package ca.liaison.statistics.showing;

import ca.liaison.statistics.Cell;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of several values hold others of them, so that beside these they would be counted twice: what is called a
 * total, and the country of its provinces. Where there is nothing but one of them, nothing is held.
 */
final class Wholes {

    private Wholes() {}

    /** Says of one of these values whether it holds others. */
    static Predicate<Cell> among(List<Cell> values) {
        var parts = values.stream()
                .map(Cell::place)
                .filter(code -> code != null && code.contains("-"))
                .map(code -> code.substring(0, code.indexOf('-')))
                .collect(Collectors.toSet());
        Predicate<Cell> whole = cell -> cell.isTotal() || parts.contains(String.valueOf(cell.place()));
        return values.stream().allMatch(whole) ? cell -> false : whole;
    }

    static boolean areAny(List<Cell> values) {
        return values.stream().anyMatch(among(values));
    }
}
