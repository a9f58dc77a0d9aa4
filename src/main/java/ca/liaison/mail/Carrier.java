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
     * @param beforeDot asked when everything but the last dot was written: what has to be kept before the relay may have
     *     the message. Where it answers no, or fails, the relay gets none
     */
    Answer carry(MimeMessage message, MailAddress to, BooleanSupplier beforeDot) {
        if (to.needsUtf8()) {
            return alone(message, to, beforeDot);
        }
        Dialogue dialogue = connections.rested();
        boolean kept = false;
        try {
            if (dialogue != null) {
                var answer = hand(dialogue, message, to, beforeDot);
                if (!hadEnded(dialogue)) {
                    kept = mayRest(dialogue);
                    return answer;
                }
                dialogue.cut(); // it had ended while it rested
                dialogue = null;
            }
            dialogue = connections.open(false);
            var answer = hand(dialogue, message, to, beforeDot);
            kept = mayRest(dialogue);
            return answer;
        } catch (AuthenticationFailedException e) {
            return new Answer(Answer.Kind.AWAY, said("The relay does not let us in: " + e.getMessage()));
        } catch (MessagingException e) {
            return new Answer(Answer.Kind.AWAY, said(e.getMessage()));
        } finally {
            if (kept) {
                connections.rest(dialogue);
            } else {
                connections.drop(dialogue);
            }
        }
    }

    /** A local part that is not ASCII goes over a connection of its own, on which addresses are UTF-8 (RFC 6531). */
    private Answer alone(MimeMessage message, MailAddress to, BooleanSupplier beforeDot) {
        var rested = connections.rested();
        if (rested != null) {
            rested.end();
        }
        Dialogue dialogue = null;
        try {
            dialogue = connections.open(true);
            if (!dialogue.supportsExtension("SMTPUTF8")) {
                return new Answer(Answer.Kind.REJECTED, "5.6.7 The relay does not take addresses that are not ASCII");
            }
            return hand(dialogue, message, to, beforeDot);
        } catch (MessagingException e) {
            return new Answer(Answer.Kind.AWAY, said(e.getMessage()));
        } finally {
            if (dialogue != null) {
                dialogue.end();
            }
            connections.drop(dialogue);
        }
    }

    private static Answer hand(Dialogue dialogue, MimeMessage message, MailAddress to, BooleanSupplier beforeDot) {
        String trouble = "";
        try {
            var address = new InternetAddress();
            address.setAddress(to.toString());
            dialogue.hand(message, address, beforeDot);
        } catch (MessagingException | RuntimeException e) {
            trouble = told(e);
        }
        return answer(dialogue, trouble);
    }

    private static Answer answer(Dialogue dialogue, String trouble) {
        if (dialogue.isWithdrawn()) {
            return new Answer(Answer.Kind.WITHDRAWN, "");
        }
        int code = dialogue.code();
        var words = said(dialogue.words());
        if (dialogue.step() == Dialogue.Step.DOT) {
            return code < 0
                    ? new Answer(Answer.Kind.UNKNOWN, said("No answer to the last dot: " + trouble))
                    : code < 300
                            ? new Answer(Answer.Kind.ACCEPTED, words)
                            : new Answer(code < 500 ? Answer.Kind.DEFERRED : Answer.Kind.REJECTED, words);
        }
        if (code < 400) {
            return new Answer(Answer.Kind.DEFERRED, said("Before the last dot: " + trouble));
        }
        if (dialogue.step() == Dialogue.Step.MAIL) {
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
    private static boolean hadEnded(Dialogue dialogue) {
        return !dialogue.isWithdrawn()
                && (dialogue.step() == Dialogue.Step.NONE
                        || dialogue.step() == Dialogue.Step.MAIL && (dialogue.code() < 0 || dialogue.code() == 421));
    }

    /** Whatever went wrong otherwise than by an answer leaves a connection nobody knows the state of. */
    private static boolean mayRest(Dialogue dialogue) {
        return !dialogue.isWithdrawn() && dialogue.code() > 0 && dialogue.code() != 421 && dialogue.isOpen();
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
