package ca.liaison.accounts;

import java.time.Instant;

/**
 * A key that only its holder's device or phone can use (WebAuthn).
 *
 * @param id of the credential, URL-safe base64
 * @param publicKey in COSE, URL-safe base64
 * @param uses as the device counts them; many say 0 always
 * @param name as its holder calls it
 */
public record Passkey(String id, String publicKey, Long uses, String name, Instant addedAt, Instant usedAt) {

    Passkey used(long count, Instant at) {
        return new Passkey(id, publicKey, count, name, addedAt, at);
    }
}
