package ca.liaison.accounts;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A token with which a program acts for an account.
 *
 * @param fingerprint of the token, which is kept nowhere
 * @param name what it is for, in its holder's words
 * @param generation of the account under which it was made
 * @param issuedBy the administrator who made it for a program, and vouches for it in place of a second factor; null:
 *     its holder made it
 */
public record Token(
        @BsonId String fingerprint,
        String email,
        String name,
        String scope,
        Instant madeAt,
        Instant expiresAt,
        Instant usedAt,
        String usedFrom,
        String generation,
        String issuedBy)
        implements Given {

    public Scope limits() {
        return Scope.valueOf(scope);
    }

    /** By which its holder tells it from their others. */
    public String number() {
        return fingerprint.substring(0, 16);
    }
}
