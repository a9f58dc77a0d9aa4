package ca.liaison.mail;

import ca.liaison.Language;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A letter in the outbox and what became of it.
 *
 * @param text    null once the letter was sent: the links in it are for its reader only
 * @param due     when it may be tried next; while somebody sends it, when they are given up
 * @param sentAt  when the relay took it, or null
 * @param problem what the relay said last, or null
 */
public record Posted(@BsonId String id, String to, Language language, String subject, String text, Instant postedAt, State state, int attempts, Instant due,
                     Instant sentAt, String problem) {

    /** How far it is. */
    public enum State { WAITING, SENT, FAILED }

    static Posted of(Letter letter, Instant at) {
        return new Posted(letter.id(), letter.to(), letter.language(), letter.subject(), letter.text(), at, State.WAITING, 0, at, null, null);
    }

    Letter letter() {
        return new Letter(id, to, language, subject, text);
    }
}
