package ca.liaison.administration;

/**
 * One letter.
 *
 * @param text    null once it was sent
 * @param lang    of subject and text
 * @param problem what the relay said, or null
 */
public record LetterPage(String to, String subject, String text, String lang, String state, String problem) {
}
