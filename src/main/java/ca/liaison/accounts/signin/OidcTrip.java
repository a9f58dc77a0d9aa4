package ca.liaison.accounts.signin;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody on their way to the identity provider and back.
 *
 * @param state the fingerprint of the word that comes back with them; their browser holds it as well, so that nobody
 *     can be sent here on somebody else's trip
 * @param nonce stands in the token that they bring
 * @param verifier proves that whoever left is the one who redeems the code (PKCE, RFC 7636)
 * @param next where they wanted to go, or null
 */
public record OidcTrip(
        @BsonId String state, String nonce, String verifier, String language, String next, Instant startedAt) {}
