package ca.liaison.statistics.understanding;

import ca.liaison.statistics.Role;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Recognizes rows that add up others, and checks whether they do. */
final class Totals {

    private static final int MOST_LOOKED_AT = 50_000;
    private static final int MOST_KEPT = 5_000;
    private static final int MOST_CHECKED = 3;
    private static final int MOST_CHECKED_ROWS = 2_000;
    private static final int LABELS = 6;

    private Totals() {}

    /** The table with its totals, and with those of them that are not the sum of their rows. */
    static Table in(TableReader reader) {
        var table = reader.table();
        if (reader.count() > MOST_LOOKED_AT) {
            return table;
        }
        var totals = rows(reader);
        var sums = totals.size() <= MOST_CHECKED && reader.count() <= MOST_CHECKED_ROWS && hasLabels(reader)
                ? wrong(reader, totals)
                : List.<Table.WrongSum>of();
        var seen = table.understood();
        return new Table(
                table.id(),
                table.dataset(),
                table.version(),
                table.file(),
                table.fileName(),
                table.language(),
                table.sheet(),
                table.region(),
                table.columns(),
                table.rows(),
                totals,
                table.notes(),
                table.symbols(),
                new Table.Understanding(seen.misread(), seen.examples(), sums, seen.cut()),
                table.at());
    }

    private static List<Integer> rows(TableReader reader) {
        var totals = new ArrayList<Integer>();
        var columns = reader.table().columns();
        var known = new HashSet<Integer>();
        for (int column = 0, labels = 0; column < columns.size() && labels < LABELS; column++) {
            var type = columns.get(column).type();
            if (type != Type.TEXT && type != Type.GEOGRAPHY
                    || columns.get(column).role() != Role.CONTENT) {
                continue;
            }
            labels++;
            for (int row = 0; row < reader.count() && totals.size() < MOST_KEPT; row++) {
                if (reader.isTotal(row, column) && known.add(row)) {
                    totals.add(row);
                }
            }
        }
        return totals.stream().sorted().toList();
    }

    /**
     * Whether each row is called otherwise: where they are not, they say different things of the same, which nobody
     * adds up.
     */
    private static boolean hasLabels(TableReader reader) {
        var known = new HashSet<String>();
        for (int row = 0; row < reader.count(); row++) {
            var label = reader.raw(row, 0);
            if (label == null || !known.add(label)) {
                return false;
            }
        }
        return true;
    }

    /** The rows since the total before, or all others, must add up to it, but for rounding. */
    private static List<Table.WrongSum> wrong(TableReader reader, List<Integer> totals) {
        var wrong = new ArrayList<Table.WrongSum>();
        var columns = reader.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.type() != Type.WHOLE && column.type() != Type.MONEY && column.type() != Type.DECIMAL) {
                continue;
            }
            var numbers = reader.numbers(i);
            for (int t = 0; t < totals.size(); t++) {
                int row = totals.get(t);
                var since = sum(numbers, t == 0 ? 0 : totals.get(t - 1) + 1, row, totals);
                var all = sum(numbers, 0, numbers.length, totals);
                double slack = Math.pow(10, -column.decimals()) * 0.5 * Math.max(1, numbers.length) + 1e-9;
                if (column.decimals() == 0) {
                    slack = 0.5;
                }
                if (!Double.isNaN(numbers[row])
                        && Math.abs(numbers[row] - since) > slack
                        && Math.abs(numbers[row] - all) > slack) {
                    wrong.add(new Table.WrongSum(column.id(), row, numbers[row], t == 0 && row == 0 ? all : since));
                }
            }
        }
        return wrong;
    }

    private static double sum(double[] numbers, int from, int to, List<Integer> totals) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += Double.isNaN(numbers[row]) || totals.contains(row) ? 0 : numbers[row];
        }
        return sum;
    }
}
