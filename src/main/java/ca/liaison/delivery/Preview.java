package ca.liaison.delivery;

import java.util.List;

/**
 * A line as its addressee would see it, for a portal without a relay and for those who ask before they send.
 *
 * @param suppressed the message key that says why nothing would be sent; the rest is then null and empty
 * @param headers all of the message, one line each
 * @param attachments name, media type and size in bytes of each
 */
public record Preview(
        String suppressed, String subject, List<String> headers, String text, String html, List<Attached> attachments) {

    public record Attached(String name, String mediaType, long size) {}
}
