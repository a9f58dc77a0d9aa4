package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.plots.Notation;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.CodeNames;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the values of a table are called, for readers in their language and for addresses in none. */
@ApplicationScoped
class Naming {

    private static final Pattern MONTH = Pattern.compile("\\b(month|mois)\\b");
    /** Between the groups of a number, as a table writes it: a line does not end there. */
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d) (?=\\d{3}\\b)");

    private static final String NO_BREAK = "\u00a0";

    private final Places places;

    @Inject
    Naming(Places places) {
        this.places = places;
    }

    /** A value as readers see it: places by the names of the vocabulary, so that both languages have one. */
    String of(Cell cell, Column column, Language language) {
        if (cell.number() != null && column.type() == Type.YEAR) {
            return String.valueOf(cell.number().longValue());
        }
        if (cell.number() != null && column.type() == Type.DATE) {
            return Formats.date(LocalDate.ofEpochDay(cell.number().longValue()), language);
        }
        if (cell.number() != null) {
            return Formats.decimal(cell.number(), decimals(column), language);
        }
        return place(cell)
                .map(place -> place.name().in(language))
                .or(() -> Optional.ofNullable(cell.text()).map(text -> text.in(language)))
                .orElse(cell.raw() == null ? "" : cell.raw());
    }

    /** A moment of a shape: its year, its month or its day. */
    String moment(Cell cell, Shape shape, Language language) {
        if (shape.time() == null) {
            return cell.raw();
        }
        return shape.monthly() && cell.number() != null
                ? Formats.month(YearMonth.from(day(cell)), language)
                : of(cell, shape.time(), language);
    }

    /** A moment as the beginning of a sentence: "In 2019", "In August 2021", "On August 1, 2021". */
    String when(Cell cell, Shape shape, Language language) {
        var isDay = shape.time() != null && shape.time().type() == Type.DATE && !shape.monthly();
        return Messages.text(language, isDay ? "statistics.on" : "statistics.in", moment(cell, shape, language));
    }

    /** Whether all days are the first of a month, so that they stand for months. */
    static boolean areMonths(Column time, List<Cell> moments) {
        return time != null
                && time.type() == Type.DATE
                && (moments.size() > 2
                        || MONTH.matcher(CodeNames.plain(time.name().en())).find())
                && moments.stream()
                        .allMatch(
                                moment -> moment.number() != null && day(moment).getDayOfMonth() == 1);
    }

    private static LocalDate day(Cell cell) {
        return LocalDate.ofEpochDay(cell.number().longValue());
    }

    Optional<Place> place(Cell cell) {
        return Optional.ofNullable(cell.place()).flatMap(places::get);
    }

    /** The same value whatever the language: the code of a place, the year, the ISO date, else its English words. */
    static String key(Cell cell, Column column) {
        if (cell.number() != null && column.type() == Type.DATE) {
            return LocalDate.ofEpochDay(cell.number().longValue()).toString();
        }
        if (cell.number() != null && column.type() == Type.YEAR) {
            return String.valueOf(cell.number().longValue());
        }
        return cell.place() != null
                ? cell.place()
                : cell.text() != null && cell.text().en() != null ? cell.text().en() : String.valueOf(cell.raw());
    }

    static int decimals(Column column) {
        return column.decimals() == null ? 2 : column.decimals();
    }

    /**
     * How the numbers of a column are written, each with its unit. A unit that only names a kind of number (a rate), or
     * the base of an index, is said once beside the name.
     */
    static Notation notation(Column column, Language language) {
        var decimals = decimals(column);
        if (column.type() == Type.PERCENT) {
            return Notation.percent(decimals, language);
        }
        var unit = unit(column, language);
        if (unit == null || unit.contains("=") || column.type() == Type.RATE && column.unit() == null) {
            return Notation.plain(decimals);
        }
        return unit.equals("$")
                ? new Notation(
                        decimals,
                        language == Language.EN ? "$" : "",
                        language == Language.EN ? "" : NO_BREAK + "$",
                        false)
                : new Notation(decimals, "", (unit.startsWith("%") ? NO_BREAK : " ") + unit, false);
    }

    /** The unit of a column in words; of what is only counted, null. */
    static String unit(Column column, Language language) {
        return Optional.ofNullable(column.unit())
                .map(unit -> unit.in(language))
                .map(unit -> GROUPED.matcher(unit).replaceAll(NO_BREAK))
                .orElseGet(() -> switch (column.type()) {
                    case PERCENT -> "%";
                    case MONEY -> "$";
                    case RATE -> Messages.text(language, "statistics.unit.rate");
                    default -> null;
                });
    }

    /** "Homicide victims", "Crime severity index (2006 = 100)": the unit is added where the name does not say it. */
    static String measured(Column column, Language language) {
        var name = GROUPED.matcher(column.name().in(language)).replaceAll(NO_BREAK);
        var unit = unit(column, language);
        return unit == null
                        || name.toLowerCase(language.locale()).contains(unit.toLowerCase(language.locale()))
                        || column.type() == Type.RATE && name.contains("100")
                ? name
                : name + " (" + unit + ")";
    }

    static Bilingual both(String key) {
        return new Bilingual(Messages.text(Language.EN, key), Messages.text(Language.FR, key));
    }
}
