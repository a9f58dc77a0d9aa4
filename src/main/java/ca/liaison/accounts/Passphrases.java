package ca.liaison.accounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * What a passphrase must be: long, and neither among those that were found in breaches nor easily guessed from them,
 * from words in a row, a repeated word, keys in a row, or what is known of its owner. No rules about kinds of
 * characters and no expiry (GC Guideline on Password Security, ITSAP.30.032).
 */
public final class Passphrases {

    static final int SHORTEST = 15;
    /** In UTF-16 units. Argon2id hashes them all; more would only be work for us. */
    static final int LONGEST = 256;

    /**
     * What an attacker with the hash has to try on average twice over: Argon2id makes each try cost tens of
     * milliseconds.
     */
    private static final BigDecimal FEWEST_GUESSES = BigDecimal.TEN.pow(12);
    /**
     * What is not easily guessed by its first hundred characters is not with more of them, and judging costs more than
     * in proportion.
     */
    private static final int JUDGED = 100;

    private static final int LONGEST_NAME = 254;
    private static final int MOST_WORDS = 40;
    private static final List<Dictionary> SHARED = List.copyOf(ConfigurationBuilder.getDefaultDictionaries());
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Passphrases() {}

    /**
     * The message that says what is wrong, or nothing.
     *
     * @param owner e-mail address and name of whoever chooses it
     */
    static Optional<String> complaint(String passphrase, List<String> owner) {
        if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST) {
            return Optional.of("identity.passphrase.short");
        }
        if (isTooLong(passphrase)) {
            return Optional.of("identity.passphrase.long");
        }
        return isEasy(passphrase, owner) ? Optional.of("identity.passphrase.easy") : Optional.empty();
    }

    /**
     * Each judgement has a list of dictionaries of its own: the one that the library hands out is its own, and what is
     * added to it would be judged by for ever.
     */
    private static boolean isEasy(String passphrase, List<String> owner) {
        var dictionaries =
                Stream.concat(SHARED.stream(), Stream.of(knownOf(owner))).toList();
        var guessing = new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setMaxLength(JUDGED)
                .setCombinationAlgorithmTimeout(200L)
                .createConfiguration();
        var judged = passphrase.substring(0, Math.min(passphrase.length(), JUDGED));
        return new Nbvcxz(guessing).estimate(judged).getGuesses().compareTo(FEWEST_GUESSES) < 0;
    }

    private static Dictionary knownOf(List<String> owner) {
        var known = new DictionaryBuilder()
                .setDictionaryName("owner")
                .setExclusion(false)
                .addWord("liaison", 1)
                .addWord("interpol", 1)
                .addWord("ottawa", 1);
        owner.stream()
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_NAME)))
                .flatMap(words -> Stream.concat(Stream.of(words), NO_LETTER.splitAsStream(words)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> known.addWord(word, 1));
        return known.createDictionary();
    }

    /** So long that hashing it would cost too much, and none of ours. */
    public static boolean isTooLong(String passphrase) {
        return passphrase.length() > LONGEST;
    }
}
