package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Role;
import ca.liaison.statistics.Type;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The unit of the value in tables that tell it in columns of their own, as those of Statistics Canada (UOM,
 * SCALAR_FACTOR) and of SDMX (UNIT_MEASURE, UNIT_MULT) do. Numbers stay as they stand; thousands are part of the unit.
 */
final class StatisticalLayout {

    private static final Pattern VALUE = Pattern.compile("(?iu)(obs )?(value|valeur)");
    private static final Pattern SCALE = Pattern.compile("(?iu)scalar factor|facteur scalaire|unit mult(iplier)?");
    private static final Pattern MEASURE =
            Pattern.compile("(?iu)uom|units?|unités?|unit of measure|unité de mesure|unit measure|obs unit");
    private static final Pattern COUNT =
            Pattern.compile("(?iu)(number|nombre|nr|count|persons?|personnes?|units?|unités?).*");
    private static final Pattern PERCENT =
            Pattern.compile("(?iu)(percent|per cent|percentage|pourcentage|pour cent|pct?|pc|%).*");
    private static final Pattern RATE =
            Pattern.compile("(?iu).*(per|pour|p) ?100[ ,.\u00a0\u202f]?000.*|p_?hthab|(rate|taux)");
    private static final Pattern MONEY = Pattern.compile("(?iu).*\\b(dollars?|cad|\\$).*");
    private static final Map<String, Bilingual> SCALES = Map.of(
            "thousands", new Bilingual("thousands", "milliers"),
            "milliers", new Bilingual("thousands", "milliers"),
            "millions", new Bilingual("millions", "millions"),
            "billions", new Bilingual("billions", "milliards"),
            "milliards", new Bilingual("billions", "milliards"),
            "hundreds", new Bilingual("hundreds", "centaines"),
            "centaines", new Bilingual("hundreds", "centaines"),
            "3", new Bilingual("thousands", "milliers"),
            "6", new Bilingual("millions", "millions"),
            "9", new Bilingual("billions", "milliards"));
    private static final Bilingual PER_100_000 = new Bilingual("per 100,000 population", "pour 100 000 habitants");

    private StatisticalLayout() {}

    /** @param words the different texts of a column */
    static List<Column> withUnits(List<Column> columns, Function<Column, Collection<String>> words) {
        var isLayout = ColumnNames.isLayout(columns.stream().map(Column::header).toList());
        var unit = isLayout ? only(columns, MEASURE, words) : null;
        var scale = isLayout
                ? SCALES.get(String.valueOf(only(columns, SCALE, words)).toLowerCase(Locale.ROOT))
                : null;
        if (unit == null && scale == null) {
            return columns;
        }
        return columns.stream()
                .map(column -> column.isMeasure()
                                && column.header() != null
                                && VALUE.matcher(ColumnNames.words(column.header()))
                                        .matches()
                        ? measured(column, unit, scale)
                        : column)
                .toList();
    }

    /** The one text of the column of that name which holds for all rows, or null. */
    private static String only(List<Column> columns, Pattern name, Function<Column, Collection<String>> words) {
        return columns.stream()
                .filter(column -> column.role() == Role.UNIT
                        && name.matcher(ColumnNames.words(column.header())).matches())
                .map(words)
                .filter(all -> all.size() == 1)
                .map(all -> all.iterator().next())
                .findFirst()
                .orElse(null);
    }

    private static Column measured(Column value, String unit, Bilingual scale) {
        if (unit == null || COUNT.matcher(unit).matches()) {
            return scale == null ? value : value.of(value.type(), scale);
        }
        if (PERCENT.matcher(unit).matches()) {
            return value.of(Type.PERCENT, new Bilingual("%", "%"));
        }
        if (RATE.matcher(unit).matches()) {
            return value.of(Type.RATE, PER_100_000);
        }
        if (MONEY.matcher(unit).matches()) {
            return value.of(
                    Type.MONEY,
                    scale == null
                            ? new Bilingual("$", "$")
                            : new Bilingual(scale.en() + " of dollars", scale.fr() + " de dollars"));
        }
        return value.of(
                value.type(),
                scale == null
                        ? new Bilingual(unit, unit)
                        : new Bilingual(scale.en() + " (" + unit + ")", scale.fr() + " (" + unit + ")"));
    }
}
