package ca.liaison.files;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that is made with the process and ends with it (AES-256). In counter mode, because a stream can be opened from
 * its first byte on; nobody relies on these bytes being unchanged, who can write to the disk of the portal can change
 * more than that.
 */
final class FleetingKey {

    private static final String MODE = "AES/CTR/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key = new SecretKeySpec(random(32), "AES");

    /** Where one file's counter starts; each file needs its own. */
    static byte[] start() {
        return random(16);
    }

    Cipher sealing(byte[] start) {
        return cipher(Cipher.ENCRYPT_MODE, start);
    }

    Cipher opening(byte[] start) {
        return cipher(Cipher.DECRYPT_MODE, start);
    }

    private Cipher cipher(int mode, byte[] start) {
        try {
            var cipher = Cipher.getInstance(MODE);
            cipher.init(mode, key, new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MODE, e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
