package ca.liaison.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/** Hands one letter to the relay. */
@ApplicationScoped
class Post {

    /** What the relay answered: it took the letter, it may take it later, or it never will. */
    record Outcome(boolean taken, boolean hopeless, String problem) {}

    private static final Outcome TAKEN = new Outcome(true, false, null);

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Relay relay;
    private final Carrier carrier;
    private final Clock clock;

    @Inject
    Post(Relay relay, Carrier carrier, Clock clock) {
        this.relay = relay;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Where nobody knows whether the relay has it, it goes out again under the same number. */
    Outcome send(Letter letter) {
        return MailLibrary.within(() -> carry(letter));
    }

    private Outcome carry(Letter letter) {
        try {
            var to = MailAddress.parse(letter.to()).orElseThrow();
            var answer = carrier.carry(message(letter), to, () -> true);
            return answer.kind() == Answer.Kind.ACCEPTED
                    ? TAKEN
                    : new Outcome(false, answer.kind() == Answer.Kind.REJECTED, told(answer.reply()));
        } catch (MessagingException trouble) {
            return new Outcome(false, false, told(trouble.getMessage()));
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new Numbered(
                "<" + UUID.nameUUIDFromBytes(letter.id().getBytes(StandardCharsets.UTF_8)) + "@" + domain() + ">");
        message.setFrom(new InternetAddress(relay.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.whole(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {letter.language().locale().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated"); // no replies from machines (RFC 3834)
        message.saveChanges();
        return message;
    }

    private String domain() {
        return relay.from().substring(relay.from().indexOf('@') + 1);
    }

    private static String told(String trouble) {
        var words = trouble == null ? "" : trouble.strip();
        return words.substring(0, Math.min(words.length(), 300));
    }

    /** The same letter sent again after a crash has the same number, so that its reader's mail system can tell. */
    private static final class Numbered extends MimeMessage {

        private final String number;

        Numbered(String number) {
            super(SESSION);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
