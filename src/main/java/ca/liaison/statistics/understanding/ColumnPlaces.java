package ca.liaison.statistics.understanding;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Whether the words of a column are places, decided by all of them together: a code such as NL is a province among
 * provinces and a country among countries.
 *
 * @param codes whose parts its short codes name, see {@link ca.liaison.statistics.Column#codes}
 */
record ColumnPlaces(boolean found, String codes) {

    private static final double MOST = 0.8;
    /** So few codes may stand for anything, unless the name of the column says that they are places. */
    private static final int FEWEST_CODES = 3;

    private static final int LONGEST_CODE = 3;
    private static final ColumnPlaces NONE = new ColumnPlaces(false, null);
    private static final Pattern NAMES = Pattern.compile(
            "(?iu)(geo|géo|geography|géographie|country|countries|pays|states?|états?|provinces?( ?(and|et|/|or|ou) ?territor.*)?|"
                    + "region|région|territory|territories|territoire|nation|department|département|entity)");
    /** Under these, few codes are enough. */
    private static final Pattern HINTS = Pattern.compile(
            "(?iu)(.*\\b)?(geo|géo|country|countries|pays|states?|états?|prov|province|provinces|territory|territoire|nation|nationality|nationalité|"
                    + "citizenship|citoyenneté|ref area|reference area|jurisdiction|region|région)( ?(code|abbr\\w*|name|nom|iso ?[23]?))?");

    static ColumnPlaces of(String name, Collection<String> words, Recognizer recognizing) {
        var isNamed = NAMES.matcher(name).matches();
        if (recognizing == null) {
            return isNamed ? new ColumnPlaces(true, null) : NONE;
        }
        var codes = recognizing.codes(name, words);
        int places = 0;
        int known = 0;
        var isOnlyAmong = false;
        for (var word : words) {
            var place = recognizing.place(word, codes);
            if (place.isPresent()) {
                places++;
                known += word.strip().length() <= LONGEST_CODE ? 1 : 0;
                isOnlyAmong |= !place.equals(recognizing.place(word));
            }
        }
        var areEnough = places >= MOST * words.size()
                && (known < places
                        || known >= FEWEST_CODES
                        || HINTS.matcher(name).matches());
        return areEnough || isNamed ? new ColumnPlaces(true, known > 0 || isOnlyAmong ? codes : null) : NONE;
    }
}
