package ca.liaison.extraction.worker.pdf;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from the two halves of a word alone whether it likely has a hyphen of its own, in English and French: one half
 * is something that compounds are commonly made with, and that divisions at a line's end hardly leave.
 */
final class PdfCompounds {

    private static final Set<String> FIRST = Set.of(
            // both languages
            "non", "police", "quasi", "interpol", "europol",
            // English
            "broad", "civil", "close", "computer", "cost", "crime", "cross", "decision", "double", "drug", "evidence",
            "first", "five", "four", "full", "government", "half", "health", "high", "human", "information", "long",
            "low", "near", "new", "one", "open", "peer", "policy", "problem", "public", "record", "right", "risk",
            "second", "self", "semi", "seven", "short", "single", "six", "small", "state", "third", "three", "time",
            "two", "user", "victim", "well", "wide", "year", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety",
            // French
            "agent", "aide", "après", "arrière", "avant", "bien", "celle", "celles", "celui", "ceux", "chef", "cinq",
            "commissaire", "demi", "deux", "dix", "garde", "grand", "lieutenant", "mandat", "nord", "ouest", "peut",
            "porte", "procureur", "quatre", "quarante", "cinquante", "soixante", "trente", "vingt", "rendez", "sans",
            "socio", "sous", "tiers", "tout", "trois", "vice");

    private static final Set<String> SECOND = Set.of(
            // English
            "based", "border", "bound", "building", "century", "compliance", "controlled", "dependent", "driven",
            "effective", "enforcement", "fifth", "fifths", "focused", "free", "friendly", "funded", "general",
            "income", "level", "linked", "living", "making", "minded", "minister", "oriented", "owned", "profile",
            "quality", "ranking", "related", "reported", "risk", "scale", "sector", "sensitive", "sharing",
            "specific", "term", "third", "thirds", "trafficking",
            // French
            "cadre", "champ", "commissaire", "conseil", "corps", "dessous", "dessus", "directeur", "directrice",
            "frontière", "frontières", "général", "générale", "généraux", "là", "il", "elle", "on", "ils", "elles",
            "je", "nous", "vous", "moi", "toi", "même", "mêmes", "ministre", "ministres", "monde", "parole",
            "président", "présidente", "réponse", "secours", "terme", "titre", "traitant", "voix");

    private static final Pattern ADVERB = Pattern.compile(".{3,}ly");
    private static final Pattern PARTICIPLE = Pattern.compile(".{2,}ed");
    private static final Pattern ENDING = Pattern.compile("s|ed|ers?|est|ings?|ly|ness|less|ful|ship|ments?|al|ally|ary"
            + "|ations?|i[sz]ations?|i[sz](e|ed|es|ing)|ity|ians?|ic|y|ies|hood|teen|th|wards?|ions?|ors?|able|ists?"
            + "|ism|ants?|ance|eurs?|euse|iers?|ières?|aire|ements?|age");

    private PdfCompounds() {}

    /** Both in small letters. */
    static boolean are(String first, String second) {
        return FIRST.contains(first) && !ENDING.matcher(second).matches()
                || first.length() > 2 && SECOND.contains(second)
                || ADVERB.matcher(first).matches() && PARTICIPLE.matcher(second).matches();
    }
}
