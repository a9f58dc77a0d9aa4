package ca.liaison.identity;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** One sign-in. The identity is the SHA-256 of the token in the person's cookie, so that the store alone lets nobody in. */
public record Session(@BsonId String tokenHash, String email, Instant startedAt, Instant seenAt) {
}
