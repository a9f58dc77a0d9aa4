package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Grain;
import ca.liaison.statistics.Role;
import ca.liaison.statistics.Type;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the type and the unit of a column from its name and its cells. */
final class Typing {

    private static final double MOST = 0.8;
    private static final int RIGHT_YEARS_FROM = 1200;
    private static final int RIGHT_YEARS_TO = 2150;

    private static final double MANY = 0.5;
    /** From here on a number of a program is no longer exact. */
    private static final double LONG_DIGITS = 1e15;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
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
    private static final Pattern COUNT = Pattern.compile(
            ".*(population|\\bpop\\b|number|nombre|count|total|victims|victimes|\\bincidents?\\b|\\bcases?\\b|\\bcas\\b"
                    + "|\\baccused\\b|\\boffenders?\\b|\\bpersons?\\b|\\bpersonnes?\\b|\\bdeaths?\\b|\\bd[ée]c[èe]s\\b"
                    + "|\\baffaires?\\b|\\bdossiers?\\b|\\bauteurs?\\b|\\binculp[ée]s?\\b).*",
            FLAGS);
    private static final Bilingual PER_100_000 = new Bilingual("per 100,000 population", "pour 100 000 habitants");

    private static final Pattern NUMBERS = Pattern.compile(
            ".*(\\bnumbers?\\b|\\bnombres?\\b|\\bcounts?\\b|\\bvictims?\\b|\\bvictimes?\\b|\\btotals?\\b|\\btotaux\\b).*",
            FLAGS | Pattern.DOTALL);

    /**
     * What is known besides the column itself.
     *
     * @param rates whether the words about the table say that its figures are rates
     * @param named whether some column says by its name that it is a rate, so that the others are none
     * @param layout whether it is the table of a system with one value in each row
     * @param recognizing what knows places, null where nothing does
     */
    record Context(boolean rates, boolean named, boolean layout, Recognizer recognizing) {

        static Context of(Recognizer recognizing, List<String> headers, String... words) {
            var rates = false;
            for (var text : words) {
                rates |= text != null
                        && RATE.matcher(text).matches()
                        && !NUMBERS.matcher(text).matches();
            }
            var named = headers.stream()
                    .anyMatch(name -> name != null
                            && (NAMED_RATE.matcher(name).matches()
                                    || RATE.matcher(name).matches()
                                    || OTHER_RATE.matcher(name).matches()));
            return new Context(rates, named, ColumnNames.isLayout(headers), recognizing);
        }
    }

    /** One column as it is looked at: its first cells, and whether it is the first of its table. */
    record Sample(List<String> cells, boolean first) {

        /** Whether one value follows the other by one, up or down, as years do. */
        boolean isRun() {
            var different = cells.stream()
                    .filter(cell -> cell != null && !cell.isEmpty())
                    .distinct()
                    .map(cell -> YearText.read(cell, false).orElse(-1))
                    .sorted()
                    .toList();
            return different.size() > 1
                    && different.get(different.size() - 1) - different.get(0) == different.size() - 1;
        }

        /** Whether each says a day as 20190131, or a month as 201901, of which there are {@code digits}. */
        boolean isDates(int digits) {
            var filled = cells.stream()
                    .filter(cell -> cell != null && !cell.isEmpty() && !MissingValues.isOne(cell))
                    .toList();
            return !filled.isEmpty()
                    && filled.stream()
                            .allMatch(cell -> cell.length() == digits
                                    && DateText.read(cell, false).isPresent());
        }
    }

    record Typed(Type type, Bilingual unit, Role role, Grain grain, String codes) {

        static Typed of(Type type, Bilingual unit, Role role) {
            return new Typed(type, unit, role, null, null);
        }
    }

    private Typing() {}

    /** @param header with the unit that stands below it */
    static Typed of(String header, ColumnEvidence look, Sample sample, Context context) {
        var name = ColumnNames.words(header);
        var role = role(name, look, context);
        var known = look.filled() - look.symbolCells;
        int years = look.spans + look.fiscal;
        if (known > 0 && years > 0 && years + yearNumbers(look) >= MOST * known && isFiscal(name, look)) {
            return Typed.of(Type.YEAR, null, role);
        }
        if (known > 0 && look.coded == 0 && look.numbers >= MOST * known && !isCode(name, look, role)) {
            return number(name, look, sample, context, role);
        }
        if (known > 0 && look.dates >= MOST * known) {
            return new Typed(Type.DATE, null, role, look.grain(), null);
        }
        if (known > 0 && ColumnNames.isYear(name) && look.spans + look.numbers >= MOST * known) {
            return Typed.of(Type.YEAR, null, role);
        }
        if (role == Role.AGE) {
            return Typed.of(Type.TEXT, null, Role.CONTENT); // groups of ages
        }
        if (role != Role.CONTENT || look.words.isEmpty() || look.other == 0) {
            return Typed.of(Type.TEXT, null, role);
        }
        var places = ColumnPlaces.of(name, look.words.keySet(), context.recognizing());
        return new Typed(places.found() ? Type.GEOGRAPHY : Type.TEXT, null, role, null, places.codes());
    }

    private static Role role(String name, ColumnEvidence look, Context context) {
        var isNumber = look.numbers > look.other + look.dates;
        if (ColumnNames.isNote(name, context.layout()) && !isNumber || areAddresses(look)) {
            return Role.NOTE;
        }
        if (context.layout() && ColumnNames.isPrecision(name)
                || ColumnNames.isUnit(name) && (look.wordsOnly || look.least == look.most) && look.words.size() <= 1) {
            return Role.UNIT;
        }
        if (ColumnNames.isIdentifier(name, context.layout())
                && look.units.keySet().stream().allMatch(String::isEmpty)) {
            return Role.IDENTIFIER;
        }
        if (isNumber && ColumnNames.isCoordinate(name)) {
            return Role.COORDINATE;
        }
        if (isNumber && ColumnNames.isAge(name)) {
            return Role.AGE;
        }
        return isNumber && ColumnNames.isLower(name)
                ? Role.LOWER
                : isNumber && ColumnNames.isUpper(name) ? Role.UPPER : Role.CONTENT;
    }

    private static boolean areAddresses(ColumnEvidence look) {
        return !look.words.isEmpty()
                && look.words.keySet().stream()
                        .allMatch(word -> word.startsWith("http://") || word.startsWith("https://"));
    }

    /** Numbers of four digits beside fiscal years are years too. */
    private static int yearNumbers(ColumnEvidence look) {
        return look.least >= RIGHT_YEARS_FROM && look.most <= RIGHT_YEARS_TO ? look.numbers : 0;
    }

    /** 2007/08 alone may be a month; among its like, or under the name of a year, it is none. */
    private static boolean isFiscal(String name, ColumnEvidence look) {
        return look.spans > 0
                || ColumnNames.isYear(name)
                || look.words.keySet().stream().filter(YearText::isFiscal).count() > 1
                || !ColumnNames.isDate(name);
    }

    /** Whole numbers that say nothing by their size: every digit of them is kept. */
    private static boolean isCode(String name, ColumnEvidence look, Role role) {
        return role == Role.IDENTIFIER
                || look.whole && (look.most >= LONG_DIGITS || look.least <= -LONG_DIGITS)
                || look.lettered > MANY * look.numbers
                        && YearText.read(name, false).isEmpty();
    }

    private static Typed number(String name, ColumnEvidence look, Sample sample, Context context, Role role) {
        if (isYear(name, look, sample)) {
            return Typed.of(Type.YEAR, null, role);
        }
        if (isDay(name, look, sample)) {
            return new Typed(Type.DATE, null, role, look.most < 1e7 ? Grain.MONTH : Grain.DAY, null);
        }
        var plain = ColumnNames.withoutConfidence(name);
        var unit = look.unit();
        if (unit.equals("%") || unit.isEmpty() && PERCENT.matcher(plain).matches()) {
            return Typed.of(Type.PERCENT, both("%"), role);
        }
        if (!unit.isEmpty()) {
            return Typed.of(Type.MONEY, both(unit), role);
        }
        if (OTHER_RATE.matcher(name).matches() && !RATE.matcher(name).matches()) {
            return Typed.of(Type.DECIMAL, otherRate(name), role);
        }
        if (RATE.matcher(name).matches()
                || name.endsWith("(rate)")
                || name.endsWith("(taux)")
                || context.rates()
                        && (context.named()
                                ? NAMED_RATE.matcher(name).matches()
                                : !COUNT.matcher(name).matches())) {
            return Typed.of(Type.RATE, PER_100_000, role);
        }
        if (MONEY.matcher(name).matches()) {
            return Typed.of(
                    Type.MONEY,
                    both(
                            name.contains("€") || name.toLowerCase(Locale.ROOT).contains("euro")
                                    ? "€"
                                    : name.contains("£") ? "£" : "$"),
                    role);
        }
        return Typed.of(look.whole ? Type.WHOLE : Type.DECIMAL, null, role);
    }

    private static boolean isYear(String name, ColumnEvidence look, Sample sample) {
        if (!look.whole || look.numbers == 0 || !look.unit().isEmpty()) {
            return false;
        }
        var areYears = look.least >= 1800 && look.most <= 2100;
        return ColumnNames.isYear(name) && look.least >= RIGHT_YEARS_FROM && look.most <= RIGHT_YEARS_TO
                || ColumnNames.isYearOfTwoDigits(name) && look.least >= 0 && look.most <= 99
                || name.isEmpty() && areYears
                || sample.first()
                        && areYears
                        && sample.isRun()
                        && !COUNT.matcher(name).matches();
    }

    /** Days as 20190131; months as 201901 where the name of the column says so. */
    private static boolean isDay(String name, ColumnEvidence look, Sample sample) {
        return look.whole
                && (look.least >= 16_000_101 && look.most <= 21_001_231 && sample.isDates(8)
                        || look.least >= 160_001
                                && look.most <= 210_012
                                && ColumnNames.isDate(name)
                                && sample.isDates(6));
    }

    private static Bilingual otherRate(String name) {
        return name.toLowerCase(Locale.ROOT).contains("million")
                        || name.replaceAll("\\D", "").contains("1000000")
                ? new Bilingual("per 1,000,000 population", "pour 1 000 000 d’habitants")
                : new Bilingual("per 1,000", "pour 1 000");
    }

    private static Bilingual both(String unit) {
        return new Bilingual(unit, unit);
    }
}
