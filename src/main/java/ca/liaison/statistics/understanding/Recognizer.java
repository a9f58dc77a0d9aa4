package ca.liaison.statistics.understanding;

import java.util.Optional;

/** Knows places and offences by the words that sources use for them, in both languages. */
public interface Recognizer {

    /** The code of a place: a province or territory as {@code CA-ON}, a country as {@code CA}. */
    Optional<String> place(String words);

    /** The id of an offence category. */
    Optional<String> offence(String words);
}
