package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.CodeNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables in which each row says the unit of its value, and often a power of ten by which the value is to be multiplied:
 * the layout of Statistics Canada (UOM, SCALAR_FACTOR), SDMX (UNIT_MEASURE, UNIT_MULT) and their like.
 *
 * @param unit the column that says the unit, or null
 * @param scale the column that says the power of ten, or null
 */
record RowUnits(Column unit, Column scale) {

    private static final Set<String> UNITS = Set.of(
            "uom",
            "unit",
            "units",
            "unit of measure",
            "unit of measurement",
            "unit measure",
            "unite",
            "unites",
            "unite de mesure");
    private static final Set<String> SCALES = Set.of("scalar factor", "facteur scalaire", "unit mult", "power code");
    private static final Set<String> VALUES = Set.of("value", "values", "valeur", "valeurs", "obs value");
    /** Columns that accompany a value and say nothing that it could be drawn by. */
    private static final Set<String> ASIDE = Set.of(
            "dguid",
            "vector",
            "vecteur",
            "coordinate",
            "coordonnee",
            "coordonnees",
            "status",
            "statut",
            "symbol",
            "symbole",
            "terminated",
            "termine",
            "decimals",
            "decimales",
            "obs status",
            "obs flag",
            "obs conf",
            "conf status",
            "decimal",
            "scalar id",
            "identificateur scalaire",
            "uom id",
            "note",
            "notes",
            "footnote",
            "footnotes",
            "flag",
            "flags",
            "source",
            "sources",
            "comment",
            "comments",
            "remarque",
            "remarques");

    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("units", 0),
            Map.entry("unites", 0),
            Map.entry("tens", 1),
            Map.entry("dizaines", 1),
            Map.entry("hundreds", 2),
            Map.entry("centaines", 2),
            Map.entry("thousands", 3),
            Map.entry("milliers", 3),
            Map.entry("tens of thousands", 4),
            Map.entry("dizaines de milliers", 4),
            Map.entry("hundreds of thousands", 5),
            Map.entry("centaines de milliers", 5),
            Map.entry("millions", 6),
            Map.entry("tens of millions", 7),
            Map.entry("dizaines de millions", 7),
            Map.entry("hundreds of millions", 8),
            Map.entry("centaines de millions", 8),
            Map.entry("billions", 9),
            Map.entry("milliards", 9));

    private static final Pattern PER = Pattern.compile("(?iu).*(?:per|pour) (1(?:[ ,\u00a0]?0{2,3}){1,2}) .*");
    private static final Pattern PERCENT =
            Pattern.compile("(?iu)(?:percent(?:age)?|per cent|pourcent(?:age)?|pour cent|%|pc)\\b.*|%");
    private static final Pattern MONEY = Pattern.compile(
            "(?iu)(?:current |constant |canadian )?dollars?(?: courants| constants| canadiens)?|cad|\\$");
    private static final Pattern COUNT = Pattern.compile("(?iu)numbers?|nombres?|counts?|units?|unités?|nr|num");
    private static final int LARGEST_POWER = 12;

    static RowUnits of(Table table) {
        return new RowUnits(called(table, UNITS), called(table, SCALES));
    }

    private static Column called(Table table, Set<String> names) {
        return table.columns().stream()
                .filter(column -> names.contains(name(column)))
                .filter(column -> !Measures.isEmpty(table, column))
                .findFirst()
                .orElse(null);
    }

    static boolean isValue(Column column) {
        return VALUES.contains(name(column));
    }

    /** Whether the column says nothing that a number could be drawn by. */
    boolean isAside(Column column) {
        return ASIDE.contains(name(column)) || column.equals(unit) || column.equals(scale);
    }

    private static String name(Column column) {
        return CodeNames.plain(column.header() == null ? column.name().en() : column.header());
    }

    /** The columns that must say one thing only for numbers to be of one kind. */
    List<Column> columns() {
        return Stream.of(unit, scale).filter(Objects::nonNull).toList();
    }

    /** By how much values are multiplied; 1 where nothing is said that we know. */
    static double factor(Cell cell) {
        if (cell == null || cell.isEmpty()) {
            return 1;
        }
        var power = cell.number() != null
                ? cell.number().intValue()
                : POWERS.getOrDefault(CodeNames.plain(cell.raw()).strip(), 0);
        return Math.abs(power) > LARGEST_POWER ? 1 : Math.pow(10, power);
    }

    /** The measure as its rows say it is. */
    static Column measured(Column measure, Cell unit, double factor) {
        if (unit == null && factor == 1) {
            return measure;
        }
        var said = unit == null ? null : words(unit);
        var type = unit == null ? measure.type() : type(said, measure.type());
        var decimals = Math.max(0, Naming.decimals(measure) - (int) Math.round(Math.log10(factor)));
        return new Column(
                measure.id(),
                measure.place(),
                measure.header(),
                measure.name(),
                type,
                unit == null ? measure.unit() : unit(said, type),
                decimals,
                measure.year(),
                measure.decimalComma(),
                measure.monthFirst(),
                measure.total(),
                measure.notes(),
                measure.missing(),
                measure.misread(),
                measure.words());
    }

    private static Bilingual words(Cell unit) {
        return unit.text() == null ? new Bilingual(unit.raw(), unit.raw()) : unit.text();
    }

    private static Type type(Bilingual unit, Type known) {
        if (PER.matcher(unit.en()).matches()) {
            return Type.RATE;
        }
        if (PERCENT.matcher(unit.en()).matches()) {
            return Type.PERCENT;
        }
        return MONEY.matcher(unit.en()).matches()
                ? Type.MONEY
                : COUNT.matcher(unit.en()).matches() && known == Type.WHOLE ? Type.WHOLE : known;
    }

    /** In both languages where the unit is one of the usual ones; null where it only says that things are counted. */
    private static Bilingual unit(Bilingual said, Type type) {
        var per = PER.matcher(said.en());
        if (type == Type.RATE && per.matches()) {
            var of = per.group(1).replaceAll("\\D", "");
            return of.equals("100000") ? Naming.both("statistics.unit.per100000") : said;
        }
        return type == Type.PERCENT
                        || type == Type.MONEY
                        || COUNT.matcher(said.en()).matches()
                ? null
                : said;
    }
}
