package ca.liaison.web.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The way through a long list.
 *
 * @param previous address, or null on the first page
 * @param next address, or null on the last page
 */
public record Pager(String previous, String next, List<Step> steps) {

    /** A numbered page; {@code gap} where pages are left out before it. */
    public record Step(int number, String href, boolean current, boolean gap) {}

    public static Pager of(int current, int last, IntFunction<String> address) {
        var numbers = new TreeSet<Integer>(List.of(1, last));
        for (var number = Math.max(1, current - 1); number <= Math.min(last, current + 1); number++) {
            numbers.add(number);
        }
        var steps = new ArrayList<Step>();
        var before = 0;
        for (var number : numbers) {
            steps.add(new Step(number, address.apply(number), number == current, number > before + 1));
            before = number;
        }
        return new Pager(
                current > 1 ? address.apply(Math.min(current - 1, last)) : null,
                current < last ? address.apply(current + 1) : null,
                List.copyOf(steps));
    }

    public boolean isNeeded() {
        return steps.size() > 1;
    }
}
