package ca.liaison.privacy;

import ca.liaison.Language;
import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody says that something held on them is wrong.
 *
 * @param language in which it was asked, and is answered
 * @param answer what was done about it, or why nothing was; null until somebody answered
 */
public record Correction(
        @BsonId String id,
        String email,
        Language language,
        String text,
        Instant at,
        String answer,
        String answeredBy,
        Instant answeredAt) {

    /** An institution has thirty days to answer (Privacy Act, s. 14, which s. 12(2) requests follow in practice). */
    private static final Duration TO_ANSWER = Duration.ofDays(30);

    boolean isOpen() {
        return answer == null;
    }

    /** Negative where the time is over. */
    long daysLeft(Instant now) {
        return Duration.between(now, at.plus(TO_ANSWER)).toDays();
    }

    Correction answered(String words, String by, Instant when) {
        return new Correction(id, email, language, text, at, words, by, when);
    }
}
