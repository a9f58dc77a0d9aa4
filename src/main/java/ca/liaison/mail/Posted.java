package ca.liaison.mail;

import ca.liaison.Language;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A letter in the outbox and what became of it.
 *
 * @param text null once the letter was sent: the links in it are for its reader only
 * @param due when it may be tried next; while somebody sends it, when they are given up
 * @param sentAt when the relay took it, or null
 * @param problem what the relay said last, or null
 * @param sealed the secret of the letter, which the text has a hole for, in its {@link Envelope}; null where there is
 *     none, or none any more
 * @param secretUntil when the secret ends, or null
 * @param by who may see the secret once where no relay sends it; null: whoever keeps the outbox
 */
public record Posted(
        @BsonId String id,
        String to,
        Language language,
        String subject,
        String text,
        Instant postedAt,
        State state,
        int attempts,
        Instant due,
        Instant sentAt,
        String problem,
        String sealed,
        Instant secretUntil,
        String by) {

    /** How far it is. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        /** Its link was shown, once, to whoever passes it on. */
        SEEN,
        /** Its link was used, replaced or ended before it was sent. */
        ENDED
    }

    static Posted of(Letter letter, Instant at, Envelope envelope) {
        var secret = letter.secret();
        return new Posted(
                letter.id(),
                letter.to(),
                letter.language(),
                letter.subject(),
                letter.text(),
                at,
                State.WAITING,
                0,
                at,
                null,
                null,
                secret == null ? null : envelope.seal(secret.link(), holder(letter.id())),
                secret == null ? null : secret.until(),
                secret == null ? null : secret.by());
    }

    /** As it is sent; empty where its secret is gone or cannot be opened. */
    Optional<Letter> letter(Envelope envelope) {
        var plain = new Letter(id, to, language, subject, text);
        return sealed != null
                ? secret(envelope)
                        .map(link ->
                                new Letter(id, to, language, subject, text, new Letter.Secret(link, secretUntil, by)))
                : Optional.of(plain).filter(letter -> !letter.text().contains(Letter.HOLE));
    }

    Optional<String> secret(Envelope envelope) {
        return sealed == null ? Optional.empty() : envelope.open(sealed, holder(id));
    }

    /** Whether it has a secret that was neither sent nor seen and has not ended. */
    public boolean hasSecret() {
        return sealed != null;
    }

    /** Whether trying again may help: a link that is gone cannot be sent. */
    public boolean mayGoAgain() {
        return state == State.FAILED && text != null && !text.contains(Letter.HOLE);
    }

    /** The text as anybody but its reader may see it, or null where it is gone. */
    public String shown(String inPlaceOfTheSecret) {
        return text == null ? null : text.replace(Letter.HOLE, inPlaceOfTheSecret);
    }

    private static String holder(String id) {
        return "letter " + id;
    }
}
