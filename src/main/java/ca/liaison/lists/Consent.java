package ca.liaison.lists;

import ca.liaison.Language;
import java.time.Instant;

/**
 * How somebody came onto a list: the proof that they agreed, or who answers for it.
 *
 * @param by the e-mail address of whoever did it: their own, or that of an officer
 * @param source {@code own} in the browser, {@code office}, {@code import}, {@code request}
 * @param wording version of the words they read, or null where somebody else added them
 * @param language in which they read them, or null
 */
public record Consent(Instant at, String by, String source, String wording, Language language) {

    /** Of the words that stand beside the button by which one joins a list. */
    static final String WORDING = "2026-12";
}
