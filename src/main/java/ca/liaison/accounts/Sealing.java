package ca.liaison.accounts;

import ca.liaison.mail.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what has to be read again, unlike a passphrase, so that the store alone does not tell it: AES-256-GCM under a
 * key that is not in the store.
 */
@ApplicationScoped
public class Sealing implements Envelope {

    private static final String MARK = "sealed:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    @Inject
    public Sealing(SealingKey key) {
        this.key = new SecretKeySpec(key.bytes(), "AES");
    }

    /** @param holder whose it is: for nobody else does it open */
    @Override
    public String seal(String plain, String holder) {
        var nonce = Secrets.bytes(NONCE);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8), holder)
                .orElseThrow();
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return MARK + Base64.getEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * What was sealed; what never was, because it is from before anything was, as it is. Absent where it was sealed
     * under another key or for somebody else.
     */
    @Override
    public Optional<String> open(String sealed, String holder) {
        if (!sealed.startsWith(MARK)) {
            return Optional.of(sealed);
        }
        var whole = Base64.getDecoder().decode(sealed.substring(MARK.length()));
        return run(
                        Cipher.DECRYPT_MODE,
                        Arrays.copyOf(whole, NONCE),
                        Arrays.copyOfRange(whole, NONCE, whole.length),
                        holder)
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] bytes, String holder) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(holder.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(bytes));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }
}
