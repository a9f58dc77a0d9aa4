package ca.liaison.administration;

/**
 * One email.
 *
 * @param text without its link; null once it was sent, or its link was shown
 * @param lang of subject and text
 * @param problem what the relay said, or null
 * @param show where its link may be asked for, or null
 */
public record LetterPage(
        String to, String subject, String text, String lang, String state, String problem, String show) {}
