package ca.liaison.delivery.returns;

import jakarta.mail.MessagingException;

/** What a list of messages shows of one. */
record Headline(String from, String subject) {

    static Headline of(byte[] beginning) {
        try {
            var message = Parts.message(beginning);
            return new Headline(plain(message.getHeader("From", ", ")), plain(message.getHeader("Subject", " ")));
        } catch (MessagingException odd) {
            return new Headline("", "");
        }
    }

    private static String plain(String value) {
        return value == null
                ? ""
                : Incoming.decoded(value)
                        .replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ")
                        .strip();
    }
}
