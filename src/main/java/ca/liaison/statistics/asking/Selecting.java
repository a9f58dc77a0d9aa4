package ca.liaison.statistics.asking;

import ca.liaison.statistics.understanding.TableReader;
import ca.liaison.statistics.understanding.TextColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;

/** Finds the rows that pass all filters. */
final class Selecting {

    private static final int MOST_VALUES = 200;

    private final TableReader reader;

    Selecting(TableReader reader) {
        this.reader = reader;
    }

    BitSet rows(List<Filter> filters) {
        var rows = new BitSet(reader.count());
        rows.set(0, reader.count());
        for (var filter : filters) {
            narrow(rows, filter);
        }
        return rows;
    }

    private void narrow(BitSet rows, Filter filter) {
        int column = Columns.place(reader.table(), filter.column());
        if (filter.values().size() > MOST_VALUES) {
            throw new InvalidQuery("values", filter.column(), MOST_VALUES);
        }
        if (reader.table().columns().get(column).type().isNumber() && filter.operator() != Filter.Operator.CONTAINS) {
            numbers(rows, filter, column);
        } else {
            words(rows, filter, column);
        }
    }

    private void numbers(BitSet rows, Filter filter, int column) {
        var all = reader.numbers(column);
        var type = reader.table().columns().get(column).type();
        var wanted = filter.values().stream()
                .map(value -> Span.of(value, type, filter.column()))
                .toList();
        var test = test(filter, wanted);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (!test.test(all[row])) {
                rows.clear(row);
            }
        }
    }

    private static DoublePredicate test(Filter filter, List<Span> wanted) {
        return switch (filter.operator()) {
            case MISSING -> Double::isNaN;
            case PRESENT -> value -> !Double.isNaN(value);
            case EQ -> value -> isOneOf(value, wanted);
            case NE -> value -> !Double.isNaN(value) && !isOneOf(value, wanted);
            case LT -> value -> value < only(filter, wanted).first();
            case LE -> value -> value <= only(filter, wanted).last();
            case GT -> value -> value > only(filter, wanted).last();
            case GE -> value -> value >= only(filter, wanted).first();
            case CONTAINS -> throw new IllegalStateException("Words are compared elsewhere");
        };
    }

    private static boolean isOneOf(double value, List<Span> wanted) {
        for (var one : wanted) {
            if (one.holds(value)) {
                return true;
            }
        }
        return false;
    }

    private static Span only(Filter filter, List<Span> wanted) {
        if (wanted.isEmpty()) {
            throw new InvalidQuery("number", filter.column(), "");
        }
        return wanted.get(0);
    }

    private void words(BitSet rows, Filter filter, int column) {
        var words = reader.words(column);
        var passes = new boolean[words.words().length];
        var wanted = filter.values().stream().map(TextColumn::folded).toList();
        for (int place = 0; place < passes.length; place++) {
            passes[place] = passes(words.words()[place], filter.operator(), wanted, column);
        }
        var missing = filter.operator() == Filter.Operator.MISSING;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            int code = words.codes()[row];
            if (code < 0 ? !missing : !passes[code]) {
                rows.clear(row);
            }
        }
    }

    private boolean passes(String word, Filter.Operator operator, List<String> wanted, int column) {
        var meaning = reader.meaning(column);
        var both = meaning.text(word);
        var place = meaning.place(word);
        var own = Arrays.asList(
                TextColumn.folded(both.en()),
                TextColumn.folded(both.fr()),
                place == null ? "" : TextColumn.folded(place));
        return switch (operator) {
            case MISSING -> false;
            case PRESENT -> true;
            case EQ -> wanted.stream().anyMatch(own::contains);
            case NE -> wanted.stream().noneMatch(own::contains);
            case CONTAINS ->
                wanted.stream()
                        .anyMatch(
                                part -> own.get(0).contains(part) || own.get(1).contains(part));
            case LT -> own.get(0).compareTo(first(wanted)) < 0;
            case LE -> own.get(0).compareTo(first(wanted)) <= 0;
            case GT -> own.get(0).compareTo(first(wanted)) > 0;
            case GE -> own.get(0).compareTo(first(wanted)) >= 0;
        };
    }

    private static String first(List<String> wanted) {
        return wanted.isEmpty() ? "" : wanted.get(0);
    }
}
