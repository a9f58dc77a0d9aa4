package ca.liaison.accounts;

import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One sign-in. The identity is the fingerprint of the token in the person's cookie, so that the store alone lets nobody
 * in.
 *
 * @param provenAt when its holder last proved who they are with everything they have; null while the second step of the
 *     sign-in is still to come
 * @param from the network address it began at
 * @param browser what the browser said it is, shortened; only shown to the holder
 * @param pendingKey a key for one-time codes that is offered and not yet taken, {@linkplain Sealing sealed}, or null
 * @param challenge what a passkey was asked last, or null
 * @param strong whether the organization's identity provider asked for a second factor itself, so that we need none of
 *     our own
 * @param generation of the account under which it was opened
 */
public record Session(
        @BsonId String tokenHash,
        String email,
        Instant startedAt,
        Instant seenAt,
        Instant provenAt,
        String from,
        String browser,
        String pendingKey,
        String challenge,
        Boolean strong,
        String generation)
        implements Given {

    /** However busy: whoever works longer signs in again. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** Longer than anybody needs for one code. */
    public static final Duration SECOND_STEP = Duration.ofMinutes(10);
    /** A proof is good for this long where something wants a fresh one. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    /** Whether only the first step of the sign-in was done: it opens nothing but the second. */
    public boolean isHalf() {
        return provenAt == null;
    }

    /** When it ends, if its holder does nothing more. */
    public Instant ends(Duration idle) {
        var latest = startedAt.plus(isHalf() ? SECOND_STEP : LONGEST);
        var untouched = seenAt.plus(idle);
        return untouched.isBefore(latest) ? untouched : latest;
    }

    public boolean isFresh(Instant now, Duration howLong) {
        return provenAt != null && now.isBefore(provenAt.plus(howLong));
    }

    /** By which its holder tells it from their others. */
    public String number() {
        return tokenHash.substring(0, 16);
    }
}
