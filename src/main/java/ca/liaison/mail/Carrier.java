package ca.liaison.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Hands messages to the relay, over connections that several messages share, and says of each what became of it. A
 * trouble of one message or one connection is its own: the others go on.
 */
@ApplicationScoped
class Carrier {

    private static final int LONGEST = 500;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern BY_NAME_ONLY = Pattern.compile("53[0458].*"); // who we are, not what we send
    private static final Pattern OF_THE_MESSAGE = Pattern.compile("(?s)552.*|5\\d\\d[ -]5\\.(?:3\\.4|6\\.\\d+).*");

    private final Connections connections;

    @Inject
    Carrier(Connections connections) {
        this.connections = connections;
    }

    /**
     * @param beforeDot asked when everything but the last dot was written: what has to be kept before the relay may
     *     have the message. Where it answers no, or fails, the relay gets none
     */
    Answer carry(MimeMessage message, MailAddress to, BooleanSupplier beforeDot) {
        if (to.needsUtf8()) {
            return alone(message, to, beforeDot);
        }
        Conversation conversation = connections.rested();
        boolean kept = false;
        try {
            if (conversation != null) {
                var answer = hand(conversation, message, to, beforeDot);
                if (!hadEnded(conversation)) {
                    kept = mayRest(conversation);
                    return answer;
                }
                conversation.cut(); // it had ended while it rested
                conversation = null;
            }
            conversation = connections.open(false);
            var answer = hand(conversation, message, to, beforeDot);
            kept = mayRest(conversation);
            return answer;
        } catch (AuthenticationFailedException e) {
            return new Answer(Answer.Kind.AWAY, said("The relay does not let us in: " + e.getMessage()));
        } catch (MessagingException e) {
            return new Answer(Answer.Kind.AWAY, said(e.getMessage()));
        } finally {
            if (kept) {
                connections.rest(conversation);
            } else {
                connections.drop(conversation);
            }
        }
    }

    /** A local part that is not ASCII goes over a connection of its own, on which addresses are UTF-8 (RFC 6531). */
    private Answer alone(MimeMessage message, MailAddress to, BooleanSupplier beforeDot) {
        var rested = connections.rested();
        if (rested != null) {
            rested.end();
        }
        Conversation conversation = null;
        try {
            conversation = connections.open(true);
            if (!conversation.supportsExtension("SMTPUTF8")) {
                return new Answer(Answer.Kind.REJECTED, "5.6.7 The relay does not take addresses that are not ASCII");
            }
            return hand(conversation, message, to, beforeDot);
        } catch (MessagingException e) {
            return new Answer(Answer.Kind.AWAY, said(e.getMessage()));
        } finally {
            if (conversation != null) {
                conversation.end();
            }
            connections.drop(conversation);
        }
    }

    private static Answer hand(
            Conversation conversation, MimeMessage message, MailAddress to, BooleanSupplier beforeDot) {
        String trouble = "";
        try {
            var address = new InternetAddress();
            address.setAddress(to.toString());
            conversation.hand(message, address, beforeDot);
        } catch (MessagingException | RuntimeException e) {
            trouble = told(e);
        }
        return answer(conversation, trouble);
    }

    private static Answer answer(Conversation conversation, String trouble) {
        if (conversation.isWithdrawn()) {
            return new Answer(Answer.Kind.WITHDRAWN, "");
        }
        int code = conversation.code();
        var words = said(conversation.words());
        if (conversation.step() == Conversation.Step.DOT) {
            return code < 0
                    ? new Answer(Answer.Kind.UNKNOWN, said("No answer to the last dot: " + trouble))
                    : code < 300
                            ? new Answer(Answer.Kind.ACCEPTED, words)
                            : new Answer(code < 500 ? Answer.Kind.DEFERRED : Answer.Kind.REJECTED, words);
        }
        if (code < 400) {
            return new Answer(Answer.Kind.DEFERRED, said("Before the last dot: " + trouble));
        }
        if (conversation.step() == Conversation.Step.MAIL) {
            if (code == 421 || BY_NAME_ONLY.matcher(words).matches()) {
                return new Answer(Answer.Kind.AWAY, words);
            }
            // the sender is the same for all: only what is said of this message is its own
            return new Answer(
                    OF_THE_MESSAGE.matcher(words).matches() ? Answer.Kind.REJECTED : Answer.Kind.DEFERRED, words);
        }
        return new Answer(code < 500 ? Answer.Kind.DEFERRED : Answer.Kind.REJECTED, words);
    }

    /** Whether the relay had gone before it heard of the message: then nothing was said about it. */
    private static boolean hadEnded(Conversation conversation) {
        return !conversation.isWithdrawn()
                && (conversation.step() == Conversation.Step.NONE
                        || conversation.step() == Conversation.Step.MAIL
                                && (conversation.code() < 0 || conversation.code() == 421));
    }

    /** Whatever went wrong otherwise than by an answer leaves a connection nobody knows the state of. */
    private static boolean mayRest(Conversation conversation) {
        return !conversation.isWithdrawn()
                && conversation.code() > 0
                && conversation.code() != 421
                && conversation.isOpen();
    }

    private static String told(Exception trouble) {
        var cause = trouble.getCause() == null ? trouble : trouble.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String said(String words) {
        var line = SPACE.matcher(words == null ? "" : words).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
