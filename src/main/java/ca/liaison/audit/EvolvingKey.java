package ca.liaison.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A row of keys, of which only the latest is known here: from it all later ones can be made, and none of the earlier
 * ones (Bellare and Yee, Forward integrity for secure audit logs, 1997; Schneier and Kelsey, 1998). Whoever holds the
 * value it began with can make them all again. Not safe for threads.
 */
final class EvolvingKey {

    static final int LENGTH = 32;

    private static final String HMAC = "HmacSHA256";

    private final String id;
    private long epoch;
    private byte[] bytes;

    EvolvingKey(String id, long epoch, byte[] bytes) {
        this.id = id;
        this.epoch = epoch;
        this.bytes = bytes.clone();
    }

    /** The row of one chain that begins with this value. */
    static EvolvingKey of(byte[] seed, String chain) {
        var name = hmac(seed, "name " + chain);
        return new EvolvingKey(HexFormat.of().formatHex(name, 0, 8), 0, hmac(seed, "begin " + chain));
    }

    String id() {
        return id;
    }

    long epoch() {
        return epoch;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    EvolvingKey copy() {
        return new EvolvingKey(id, epoch, bytes);
    }

    /**
     * From here on the key before is gone, as far as Java lets it go: the array is emptied, what the library copied is
     * the collector's.
     */
    void evolve() {
        var next = hmac(bytes, "next");
        forget();
        bytes = next;
        epoch++;
    }

    void evolveTo(long later) {
        while (epoch < later) {
            evolve();
        }
    }

    void forget() {
        Arrays.fill(bytes, (byte) 0);
    }

    Seal seal(Block block) {
        return new Seal(
                id, epoch, HexFormat.of().formatHex(hmac(bytes, "seal " + id + " " + epoch + " " + block.sealed())));
    }

    boolean sealed(Block block) {
        return MessageDigest.isEqual(
                seal(block).mac().getBytes(StandardCharsets.US_ASCII),
                String.valueOf(block.seal().mac()).getBytes(StandardCharsets.US_ASCII));
    }

    boolean isSameAs(EvolvingKey other) {
        return id.equals(other.id) && epoch == other.epoch && MessageDigest.isEqual(bytes, other.bytes);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
