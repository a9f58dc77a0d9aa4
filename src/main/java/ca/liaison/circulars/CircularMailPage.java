package ca.liaison.circulars;

import java.util.List;

/**
 * One email, ready to show.
 *
 * @param suppressed why it is not sent, or null
 * @param text the plain part, or null
 */
public record CircularMailPage(String suppressed, List<String> headers, String text, List<String> attachments) {}
