package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import java.util.Collection;
import java.util.Optional;

/** Knows places and offences by the words that sources use for them, in both languages. */
public interface Recognizer {

    /** The code of a place: a province or territory as {@code CA-ON}, a country as {@code CA}. */
    Optional<String> place(String words);

    /** The id of an offence category. */
    Optional<String> offence(String words);

    /** The same of a short code that only makes sense among its like, as {@link #codes} told. */
    default Optional<String> place(String words, String codes) {
        return place(words);
    }

    /**
     * Whose parts the short codes among the words of a column name.
     *
     * @param name of the column
     * @return a country of ISO 3166-1, {@code *} where they name countries themselves, null where they name nothing
     */
    default String codes(String name, Collection<String> words) {
        return null;
    }

    /** What a name or a value that many tables have is called in both languages. */
    default Optional<Bilingual> word(String words) {
        return Optional.empty();
    }

    /** Whether the one place is a part of the other. */
    default boolean isWithin(String part, String whole) {
        return part != null && whole != null && part.startsWith(whole + "-");
    }
}
