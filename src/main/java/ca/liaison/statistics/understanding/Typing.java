package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the type and the unit of a column from its name and its cells. */
final class Typing {

    private static final double MOST = 0.8;
    private static final double PLACES = 0.8;
    private static final int RIGHT_YEARS_FROM = 1200;
    private static final int RIGHT_YEARS_TO = 2150;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern YEARS = Pattern.compile(
            ".*(\\bi?years?\\b|\\bann[ée]e?s?\\b|^an$|ref_date|\\bfiscal|\\bexercice\\b|\\bperiod|\\bpériode|^date$|^yr$).*",
            FLAGS);
    private static final Pattern RATE = Pattern.compile(
            ".*(per|pour|par|/|for)[\\s_]*(100[ ,.\u00a0\u202f]?000|100k|cent mille|hundred thousand)(?![\\p{L}\\d]).*",
            FLAGS);
    private static final Pattern OTHER_RATE = Pattern.compile(
            ".*\\b(per|pour|par)[ _]?(1[ ,.\u00a0\u202f]?000[ ,.\u00a0\u202f]?000|million|1[ ,.\u00a0\u202f]?000|thousand|mille)\\b.*|.*pourmille.*",
            FLAGS);
    private static final Pattern NAMED_RATE = Pattern.compile(".*(\\brates?\\b|\\btaux\\b).*", FLAGS);
    private static final Pattern PERCENT = Pattern.compile(
            ".*(%|\\bper ?cent\\b|\\bpercent(age)?s?\\b|\\bpourcent(age)?s?\\b|\\bpour cent\\b).*", FLAGS);
    private static final Pattern MONEY = Pattern.compile(
            ".*(\\(\\$\\)|\\(€\\)|\\(£\\)|\\bdollars?\\b|\\beuros?\\b|\\$ ?(ca|us)\\b|\\bCAD\\b|\\bUSD\\b).*", FLAGS);
    private static final Pattern PLACE = Pattern.compile(
            "(geo|géo|geography|géographie|country|countries|pays|state|états?|province|provinces?( (and|et) territor.*)?|region|région|"
                    + "territory|territoire|nation|department|département|entity)",
            FLAGS);
    private static final Pattern COUNT =
            Pattern.compile(".*(population|\\bpop\\b|number|nombre|count|total|victims|victimes).*", FLAGS);
    private static final Bilingual PER_100_000 = new Bilingual("per 100,000 population", "pour 100 000 habitants");

    private static final Pattern NUMBERS = Pattern.compile(
            ".*(\\bnumbers?\\b|\\bnombres?\\b|\\bcounts?\\b|\\bvictims?\\b|\\bvictimes?\\b|\\btotals?\\b|\\btotaux\\b).*",
            FLAGS | Pattern.DOTALL);

    /**
     * What is known besides the column itself: whether the words about the table say that its figures are rates, and
     * what knows places.
     */
    record Context(boolean rates, Recognizer recognizing) {

        static Context of(Recognizer recognizing, String... words) {
            var rates = false;
            for (var text : words) {
                rates |= text != null
                        && RATE.matcher(text).matches()
                        && !NUMBERS.matcher(text).matches();
            }
            return new Context(rates, recognizing);
        }
    }

    record Typed(Type type, Bilingual unit) {}

    private Typing() {}

    static Typed of(String header, ColumnEvidence look, Context context) {
        var name = header == null ? "" : header.strip();
        var known = look.filled() - look.symbolCells;
        if (known > 0 && look.coded == 0 && look.numbers >= MOST * known) {
            return number(name, look, context);
        }
        if (known > 0 && look.dates >= MOST * known) {
            return new Typed(Type.DATE, null);
        }
        if (known > 0 && YEARS.matcher(name).matches() && look.spans + look.numbers >= MOST * known) {
            return new Typed(Type.YEAR, null);
        }
        return new Typed(isPlaces(name, look, context) ? Type.GEOGRAPHY : Type.TEXT, null);
    }

    private static Typed number(String name, ColumnEvidence look, Context context) {
        if (isYear(name, look)) {
            return new Typed(Type.YEAR, null);
        }
        var unit = look.unit();
        if (unit.equals("%") || unit.isEmpty() && PERCENT.matcher(name).matches()) {
            return new Typed(Type.PERCENT, both("%"));
        }
        if (!unit.isEmpty()) {
            return new Typed(Type.MONEY, both(unit));
        }
        if (OTHER_RATE.matcher(name).matches() && !RATE.matcher(name).matches()) {
            return new Typed(Type.DECIMAL, otherRate(name));
        }
        if (RATE.matcher(name).matches()
                || context.rates() && !COUNT.matcher(name).matches()
                || context.rates() && NAMED_RATE.matcher(name).matches()) {
            return new Typed(Type.RATE, PER_100_000);
        }
        if (MONEY.matcher(name).matches()) {
            return new Typed(
                    Type.MONEY,
                    both(
                            name.contains("€") || name.toLowerCase(Locale.ROOT).contains("euro")
                                    ? "€"
                                    : name.contains("£") ? "£" : "$"));
        }
        return new Typed(look.whole ? Type.WHOLE : Type.DECIMAL, null);
    }

    private static boolean isYear(String name, ColumnEvidence look) {
        if (!look.whole || look.numbers == 0) {
            return false;
        }
        var named = YEARS.matcher(name).matches();
        return named
                        && (look.least >= RIGHT_YEARS_FROM && look.most <= RIGHT_YEARS_TO
                                || look.least >= 0 && look.most <= 99)
                || name.isEmpty() && look.least >= 1800 && look.most <= 2100;
    }

    private static Bilingual otherRate(String name) {
        return name.toLowerCase(Locale.ROOT).contains("million")
                        || name.replaceAll("\\D", "").contains("1000000")
                ? new Bilingual("per 1,000,000 population", "pour 1 000 000 d’habitants")
                : new Bilingual("per 1,000", "pour 1 000");
    }

    /** Four fifths of the different words are places, or the name of the column says so. */
    private static boolean isPlaces(String name, ColumnEvidence look, Context context) {
        if (look.words.isEmpty() || look.other == 0) {
            return false;
        }
        if (context.recognizing() != null) {
            var places = look.words.keySet().stream()
                    .filter(word -> context.recognizing().place(word).isPresent())
                    .count();
            if (places >= PLACES * look.words.size()) {
                return true;
            }
        }
        return PLACE.matcher(name).matches();
    }

    private static Bilingual both(String unit) {
        return new Bilingual(unit, unit);
    }
}
