package ca.liaison.accounts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What somebody proves themselves with beside their passphrase, and when they last did. One document, so that a code is
 * used up and the sign-in noted in one step.
 *
 * @param handle by which passkeys know their holder: random, never an address
 * @param key for one-time codes (RFC 6238), base32, {@linkplain Sealing sealed}, or null
 * @param lastStep the time step of the last code that was taken: nothing up to it is taken again
 * @param recoveryCodes hashes of those not used yet
 * @param lastSignIn the one before the present one, to be shown
 * @param lostAt when its holder said that all this is lost, or null
 */
public record Keyring(
        @BsonId String email,
        Integer revision,
        String handle,
        String key,
        Long lastStep,
        List<Passkey> passkeys,
        List<String> recoveryCodes,
        SignInNote lastSignIn,
        SignInNote thisSignIn,
        Instant lostAt) {

    public static final int MOST_PASSKEYS = 10;

    public Keyring {
        requireNonNull(email, "email");
        revision = revision == null ? 0 : revision;
        lastStep = lastStep == null ? 0L : lastStep;
        passkeys = passkeys == null ? List.of() : List.copyOf(passkeys);
        recoveryCodes = recoveryCodes == null ? List.of() : List.copyOf(recoveryCodes);
    }

    static Keyring empty(String email) {
        return new Keyring(email, 0, Secrets.random(), null, null, null, null, null, null, null);
    }

    public boolean hasFactor() {
        return key != null || !passkeys.isEmpty();
    }

    public Optional<Passkey> passkey(String id) {
        return passkeys.stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    }

    /** A code of this step was shown for the first time: that the key works, and that the step is used up. */
    public Keyring withKey(String sealed, long step) {
        return new Keyring(
                email, revision, handle, sealed, step, passkeys, recoveryCodes, lastSignIn, thisSignIn, null);
    }

    public Keyring withoutKey() {
        return new Keyring(
                email, revision, handle, null, lastStep, passkeys, recoveryCodes, lastSignIn, thisSignIn, lostAt);
    }

    public Keyring with(Passkey added) {
        return withPasskeys(Stream.concat(passkeys.stream(), Stream.of(added)).toList());
    }

    Keyring used(Passkey passkey) {
        return withPasskeys(passkeys.stream()
                .map(known -> known.id().equals(passkey.id()) ? passkey : known)
                .toList());
    }

    public Keyring without(Passkey removed) {
        return withPasskeys(passkeys.stream()
                .filter(known -> !known.id().equals(removed.id()))
                .toList());
    }

    public Keyring withRecoveryCodes(List<String> hashes) {
        return new Keyring(email, revision, handle, key, lastStep, passkeys, hashes, lastSignIn, thisSignIn, null);
    }

    public Keyring withoutRecoveryCode(String hash) {
        var left = new ArrayList<>(recoveryCodes);
        left.remove(hash);
        return withRecoveryCodes(left);
    }

    public Keyring signedIn(SignInNote now) {
        return new Keyring(email, revision, handle, key, lastStep, passkeys, recoveryCodes, thisSignIn, now, lostAt);
    }

    public Keyring lost(Instant at) {
        return new Keyring(email, revision, handle, key, lastStep, passkeys, recoveryCodes, lastSignIn, thisSignIn, at);
    }

    /** Nothing left but whose it is and when they signed in: to begin anew. */
    public Keyring reset() {
        return new Keyring(email, revision, Secrets.random(), null, lastStep, null, null, lastSignIn, thisSignIn, null);
    }

    Keyring nextRevision() {
        return new Keyring(
                email, revision + 1, handle, key, lastStep, passkeys, recoveryCodes, lastSignIn, thisSignIn, lostAt);
    }

    private Keyring withPasskeys(List<Passkey> others) {
        return new Keyring(email, revision, handle, key, lastStep, others, recoveryCodes, lastSignIn, thisSignIn, null);
    }
}
