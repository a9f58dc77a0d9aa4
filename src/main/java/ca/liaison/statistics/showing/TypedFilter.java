package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.Filter;
import ca.liaison.statistics.asking.Filter.Operator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed to narrow a table. Words are looked for within texts. A number, a year, a month or a day is met
 * exactly; with a sign before it ({@code >= 10}) or with another one ({@code 10..20}, {@code 2019–2021}) it is a range.
 */
final class TypedFilter {

    private static final Pattern SIGNED = Pattern.compile("(>=|<=|>|<|≥|≤|=)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("(?iu)(.+?)\\s*(?:\\.\\.+|…|–|—|\\s(?:to|à|-)\\s)\\s*(.+)");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d{1,2}(?:-\\d{1,2})?)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");
    private static final Map<String, Operator> SIGNS = Map.of(
            ">=",
            Operator.GE,
            "≥",
            Operator.GE,
            "<=",
            Operator.LE,
            "≤",
            Operator.LE,
            ">",
            Operator.GT,
            "<",
            Operator.LT,
            "=",
            Operator.EQ);

    private final Column column;
    private final Language language;

    private TypedFilter(Column column, Language language) {
        this.column = column;
        this.language = language;
    }

    /** Empty where the column cannot have such a value. */
    static Optional<List<Filter>> of(Column column, String typed, Language language) {
        return column.type() == Type.TEXT || column.type() == Type.GEOGRAPHY
                ? Optional.of(List.of(new Filter(column.id(), Operator.CONTAINS, List.of(typed))))
                : new TypedFilter(column, language).read(typed.strip());
    }

    private Optional<List<Filter>> read(String typed) {
        var signed = SIGNED.matcher(typed);
        if (signed.matches()) {
            return all(one(SIGNS.get(signed.group(1)), signed.group(2)));
        }
        var range = RANGE.matcher(typed);
        var years = YEARS.matcher(typed);
        if (range.matches()) {
            return all(one(Operator.GE, range.group(1)), one(Operator.LE, range.group(2)));
        }
        return years.matches() && column.type().isTime()
                ? all(one(Operator.GE, years.group(1)), one(Operator.LE, years.group(2)))
                : all(one(Operator.EQ, typed));
    }

    @SafeVarargs
    private static Optional<List<Filter>> all(Optional<Filter>... filters) {
        var all = new ArrayList<Filter>();
        for (var filter : filters) {
            if (filter.isEmpty()) {
                return Optional.empty();
            }
            all.add(filter.get());
        }
        return Optional.of(all);
    }

    private Optional<Filter> one(Operator operator, String typed) {
        var value = column.type() == Type.DATE ? day(typed.strip()) : number(typed);
        return value.map(text -> new Filter(column.id(), operator, List.of(text)));
    }

    private static Optional<String> day(String typed) {
        if (!DAY.matcher(typed).matches()) {
            return Optional.empty();
        }
        var parts = typed.split("-");
        try {
            var year = Integer.parseInt(parts[0]);
            return Optional.of(
                    parts.length == 1
                            ? typed
                            : parts.length == 2
                                    ? YearMonth.of(year, Integer.parseInt(parts[1]))
                                            .toString()
                                    : LocalDate.of(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                                            .toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** As the reader's language writes numbers; the units that stand beside them do not matter. */
    private Optional<String> number(String typed) {
        var bare = typed.replaceAll("[\\s\u00a0\u202f$%]", "").replace('\u2212', '-');
        var point = language == Language.EN ? bare.replaceAll(",(?=\\d{3}(?!\\d))", "") : bare;
        var plain = point.replace(',', '.');
        return NUMBER.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
