package ca.liaison.accounts;

import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody asked to get in again without their passphrase. Kept for every address alike, whether an account has it or
 * not: the answer takes as long, and says the same.
 *
 * @param askedAt when
 * @param tokenHash of the word in the link that was sent last, or null where none was (yet)
 * @param sentAt when, or null
 * @param doneAt when there was nothing more to do: sent, or nobody to send to
 * @param usedAt when the link was used, or null
 * @param generation of the account when the link was sent, or null where none was (yet)
 */
public record Recovery(
        @BsonId String id,
        String email,
        String language,
        Instant askedAt,
        String tokenHash,
        Instant sentAt,
        Instant doneAt,
        Instant usedAt,
        String generation)
        implements Given {

    /** How long a link is good. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(30);

    public boolean isGood(String token, Instant now) {
        return tokenHash != null
                && usedAt == null
                && tokenHash.equals(Secrets.fingerprint(token))
                && now.isBefore(sentAt.plus(GOOD_FOR));
    }
}
