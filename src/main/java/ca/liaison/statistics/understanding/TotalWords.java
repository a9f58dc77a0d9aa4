package ca.liaison.statistics.understanding;

import java.util.regex.Pattern;

/** The words by which tables in English and French call the sum of others. */
final class TotalWords {

    private static final int LONGEST = 80;

    private static final Pattern MARKS =
            Pattern.compile("[\\s\u00a0]*(?:[*†‡§¹²³⁰⁴-⁹ᵃ-ᶻʰ-ʸⁿ]+|(?<=\\p{L})\\d{1,2}|[(\\[]\\w{1,2}[)\\]])$");
    private static final Pattern TOTAL = Pattern.compile("(?iu)"
            + "(grand |sub-?|sous-)?tota(l|ls|le|les|ux)\\b.*|.*\\btota(l|ux)"
            + "|_t|ensemble|overall|combined|everyone|all|tous|toutes|tout|les deux( sexes)?"
            + "|ensemble (de|des|du) .*|both (sexes|genders)|(men|males?) and (women|females?)"
            + "|(hommes|masculin) et (femmes|féminin)|les deux (sexes|genres)|deux sexes( réunis)?"
            + "|all (?!other|terrain)[\\p{L} ,'’()-]+|(tous|toutes) (les|types|genres|âges|infractions|sexes|crimes) ?(?!autres)[\\p{L} ,'’()-]*"
            + "|(tous|toutes) confondue?s|.* combined|.*[( ]all (ages|sexes|offences|types)\\)?");
    private static final Pattern REST = Pattern.compile(
            "(?iu)(all|tous|toutes) (the |les )?(others?|autres)\\b.*|all[- ](terrain|star|round)\\b.*");

    private TotalWords() {}

    static boolean isTotal(String words) {
        if (words == null || words.length() > LONGEST) {
            return false;
        }
        var plain = MARKS.matcher(words.strip()).replaceFirst("");
        return TOTAL.matcher(plain).matches() && !REST.matcher(plain).matches();
    }
}
