package ca.liaison.extraction.worker.text;

/**
 * How well a text, decoded in a supposed encoding, reads as a language: the mean over its characters beyond ASCII, near
 * 1 where they are letters of the language in places where it has letters, below 0 where signs stand within words and
 * capitals after small letters.
 */
final class AlphabetFit {

    private static final double WRONG = -5;
    private static final double SIGN_IN_WORD = -1.5;
    private static final double CAPITAL_IN_WORD = -2.5;
    private static final double OTHER_LETTER = -0.6;
    private static final double STRANGE_SIGN = -0.7;
    private static final double USUAL_SIGN = 0.3;
    private static final double MIXED_SCRIPTS = -1.5;
    private static final double ALONE = -1;
    private static final double LETTERS_IN_A_ROW = -0.8;
    /** Signs that stand at the edges of words in ordinary texts. */
    private static final String USUAL = "«»“”„‘’‚–—…€£°§•№©®™¿¡·¹²³ºª½¼¾×\u00a0";

    private final Alphabet alphabet;
    private final String text;

    private AlphabetFit(Alphabet alphabet, String text) {
        this.alphabet = alphabet;
        this.text = text;
    }

    static double of(Alphabet alphabet, String text) {
        return new AlphabetFit(alphabet, text).mean();
    }

    private double mean() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                sum += weigh(i);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double weigh(int i) {
        char c = text.charAt(i);
        if (c == '\ufffd' || c < 0xA0) {
            return WRONG;
        }
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (!Character.isLetter(c)) {
            return sign(c, Character.isLetter(before) && Character.isLetter(after));
        }
        double weight = letter(c);
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            weight += CAPITAL_IN_WORD;
        }
        if (!Character.isLetter(before) && !Character.isLetter(after) && !isWord(c)) {
            return weight + ALONE; // as a copyright sign would be in another encoding
        }
        if (alphabet.latin()) {
            return weight + (Character.isLetter(before) && before >= 0x80 ? LETTERS_IN_A_ROW : 0);
        }
        return weight + (isAscii(before) || isAscii(after) ? MIXED_SCRIPTS : 0);
    }

    /** Letters that are words of their own. */
    private static boolean isWord(char c) {
        return "àèéáóíùâäöåøæ".indexOf(Character.toLowerCase(c)) >= 0;
    }

    private static boolean isAscii(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private static double sign(char c, boolean inWord) {
        if (inWord) {
            return c == '’' || c == '‘' ? 1 : Character.getType(c) == Character.NON_SPACING_MARK ? 0 : SIGN_IN_WORD;
        }
        return USUAL.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK ? USUAL_SIGN : STRANGE_SIGN;
    }

    private double letter(char c) {
        int place = alphabet.letters().indexOf(Character.toLowerCase(c));
        if (place < 0) {
            place = alphabet.letters().indexOf(c);
        }
        if (place < 0) {
            return OTHER_LETTER;
        }
        return alphabet.latin() ? 1 : 1.3 - 0.8 * place / alphabet.letters().length();
    }
}
