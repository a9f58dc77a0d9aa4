package ca.liaison.statistics.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a column says of it, in English and French, whatever a program or a person wrote between words. */
final class ColumnNames {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern YEAR = of(
            ".*(\\bi?years?\\b|\\bann[ée]e?s?\\b|^an$|\\bref date\\b|\\bfiscal|\\bexercice\\b|\\bperiod|\\bp[ée]riode|^date$|^yr$|^fy$|^time$|^jahr$|^a[ñn]o$).*");
    private static final Pattern NO_YEAR = of(
            ".*(\\d|\\bage|\\bâge|\\bold\\b|\\bper\\b|\\bpar\\b|\\btotal|\\bnumber|\\bnombre|\\baverage|\\bmean\\b|\\bmoyen|\\bchange|\\bvariation|\\brates?\\b|\\btaux|\\bsentence|\\bpeine|\\bunder\\b|\\bover\\b|\\bmoins\\b|\\bplus\\b|\\blength|\\bdur[ée]e|\\bduration|%|\\bpercent|\\bpourcent).*");
    private static final Pattern TWO_DIGITS = of("i?years?|yr|fy|fiscal year|ann[ée]e|an|exercice");
    private static final Pattern DATE =
            of(".*\\b(dates?|day|days|jour|month|mois|period|p[ée]riode|time|yyyymm(dd)?|timestamp|horodatage)\\b.*");

    private static final String THING =
            "(?:case|file|incident|report|record|reference|ref|badge|serial|ticket|account|phone|telephone|identification|docket|row|line|occurrence|complaint|permit|licen[cs]e|exhibit|passport|dossier|r[ée]f[ée]rence|cas|affaire|s[ée]rie|compte|ligne|rapport)";
    private static final Pattern IDENTIFIER = of(
            "(?:.*\\b)?(?:u?uid|guid|id|ids|identifier|identifiant|identificateur|dguid|fips|isbn|siren|siret|nuts|nafc?|naics|scian|isic|iccs|cma|zip|postcode|postal code|zip code|code postal|num[ée]ro|matricule|telephone|phone|t[ée]l[ée]phone|iso ?[23]?|iso ?alpha ?[23]?|objectid)(?:\\b.*)?"
                    + "|.*\\b" + THING + " (?:no|nos|number|num|nr|nbr|#)\\.?"
                    + "|.*\\b(?:no|n°|nº|#)\\.? (?:de |du |of )?(?:the )?" + THING + "|no\\.|n°|nº|#"
                    + "|(?:.*\\b(?<!criminal |penal |civil ))codes?(?: (?!criminel|p[ée]nal|civil|of |offen).*)?|.*\\bcde\\b.*");
    private static final Pattern NOTE = of(
            "(?:.*\\b)?(?:notes?|foot ?notes?|remarks?|remarques?|comments?|commentaires?|observations?|flags?|obs flag|obs status|conf status|sources?|urls?|link|links|lien|liens|web ?site|site web|address|adresse|e-?mail|courriel|symbols?|symbole?s?|last update|terminated)");
    private static final Pattern PRECISION = of("decimals|d[ée]cimales");
    private static final Pattern COORDINATE =
            of("(?:.*\\b)?(?:lat|latitude|lon|lng|long|longitude|[xy]|[xy] ?coord(?:inate)?s?|easting|northing)");
    private static final Pattern AGE = of(
            "(?:.*\\b(?:victim|suspect|offender|accused|victime|auteur) )?(?:age|âge)(?: (?:in|en) (?:years|ann[ée]es|ans))?(?: .*\\b(?:victim|victime|suspect|offender|accused))?");
    private static final String INTERVAL =
            "(?:c\\.? ?i\\.?|i\\.? ?c\\.?|confidence|confiance|limite?s?|bounds?|bornes?|cl|interval(?:le)?)";
    private static final Pattern LOWER =
            of(".*\\b(?:lower|low|inf[ée]rieure?|inf|minimum|min)\\b.*\\b" + INTERVAL + "\\b.*|.*\\b" + INTERVAL
                    + "\\b.*\\b(?:lower|low|inf[ée]rieure?|inf)\\b.*|lcl|l95|lower|.*\\bci ?l(?:ow)?");
    private static final Pattern UPPER = of(
            ".*\\b(?:upper|high|sup[ée]rieure?|sup|maximum|max)\\b.*\\b" + INTERVAL + "\\b.*|.*\\b" + INTERVAL
                    + "\\b.*\\b(?:upper|high|sup[ée]rieure?|sup)\\b.*|ucl|u95|upper|.*\\bci ?(?:u(?:p|pper)?|hi(?:gh)?)");
    private static final Pattern CONFIDENCE = of("\\b\\d{2}(?:[.,]\\d)? ?(?:%|per ?cent|pour cent) ?(?=" + INTERVAL
            + "\\b)|(?<=" + INTERVAL + ")\\s*(?:à|at|de|of)?\\s*\\(?\\d{2}(?:[.,]\\d)? ?(?:%|per ?cent|pour cent)\\)?");

    /** The columns of Statistics Canada's own tables and of SDMX that only help, beside those of the rules above. */
    private static final Set<String> KEYS = Set.of(
            "vector",
            "coordinate",
            "vecteur",
            "coordonnées",
            "coordonnees",
            "dataflow",
            "structure",
            "structure id",
            "structure name",
            "action");

    private static final Set<String> UNITS = Set.of(
            "uom",
            "unit",
            "units",
            "unité",
            "unités",
            "unité de mesure",
            "unit of measure",
            "unit measure",
            "scalar factor",
            "facteur scalaire",
            "unit mult",
            "unit multiplier",
            "decimals",
            "décimales",
            "obs unit");
    private static final Set<String> STATUS = Set.of("status", "statut", "obs status", "terminé");
    private static final Set<String> LAYOUT = Set.of(
            "ref date",
            "geo",
            "géo",
            "dguid",
            "uom",
            "uom id",
            "scalar factor",
            "scalar id",
            "vector",
            "coordinate",
            "value",
            "période de référence",
            "unité de mesure",
            "facteur scalaire",
            "vecteur",
            "coordonnées",
            "valeur",
            "time period",
            "obs value",
            "obs status",
            "obs flag",
            "unit measure");
    private static final int OF_THE_LAYOUT = 3;

    private ColumnNames() {}

    private static Pattern of(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** In words: REF_DATE is "REF DATE", reportYear "report Year". */
    static String words(String header) {
        return header == null
                ? ""
                : header.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                        .replaceAll("[_\\s\u00a0]+|(?<=\\p{L}{2})\\.(?=\\p{L}{2})", " ")
                        .strip();
    }

    /** Whether the headers are those of a system that puts one value in each row, as Statistics Canada's own does. */
    static boolean isLayout(List<String> headers) {
        return headers.stream()
                        .map(ColumnNames::key)
                        .filter(LAYOUT::contains)
                        .distinct()
                        .count()
                >= OF_THE_LAYOUT;
    }

    private static String key(String header) {
        return words(header).toLowerCase(java.util.Locale.ROOT);
    }

    static boolean isYear(String name) {
        return YEAR.matcher(name).matches() && !NO_YEAR.matcher(name).matches();
    }

    /** Whether years may stand there without their century. */
    static boolean isYearOfTwoDigits(String name) {
        return TWO_DIGITS.matcher(name).matches();
    }

    static boolean isDate(String name) {
        return DATE.matcher(name).matches();
    }

    static boolean isIdentifier(String name, boolean layout) {
        return IDENTIFIER.matcher(name).matches() || layout && KEYS.contains(key(name));
    }

    static boolean isNote(String name, boolean layout) {
        return NOTE.matcher(name).matches() || layout && STATUS.contains(key(name));
    }

    static boolean isUnit(String name) {
        return UNITS.contains(key(name));
    }

    static boolean isPrecision(String name) {
        return PRECISION.matcher(name).matches();
    }

    static boolean isCoordinate(String name) {
        return COORDINATE.matcher(name).matches();
    }

    static boolean isAge(String name) {
        return AGE.matcher(name).matches();
    }

    static boolean isLower(String name) {
        return LOWER.matcher(name).matches();
    }

    static boolean isUpper(String name) {
        return UPPER.matcher(name).matches();
    }

    /** Without the level of a confidence interval, which is no unit. */
    static String withoutConfidence(String name) {
        return CONFIDENCE.matcher(name).replaceAll(" ");
    }
}
