package ca.liaison.delivery.returns;

import jakarta.mail.internet.MimeMessage;

/**
 * One part of a message.
 *
 * @param type media type in small letters, without parameters
 * @param text decoded, of bounded length; of a message in the message, its header
 * @param message the message in the message, or null
 */
record Part(String type, String text, MimeMessage message) {

    boolean isText() {
        return message == null && type.startsWith("text/") && !isHeader();
    }

    boolean isStatus() {
        return type.endsWith("/delivery-status") || type.endsWith("/global-delivery-status");
    }

    boolean isFeedback() {
        return type.endsWith("/feedback-report");
    }

    /** The message that came back, or its header only (RFC 6522). */
    boolean isOriginal() {
        return message != null || isHeader();
    }

    private boolean isHeader() {
        return type.contains("rfc822-headers") || type.endsWith("/global-headers") || type.equals("text/rfc822");
    }
}
