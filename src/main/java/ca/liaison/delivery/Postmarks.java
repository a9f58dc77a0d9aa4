package ca.liaison.delivery;

import com.google.common.io.BaseEncoding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The word by which a message is known when something comes back: which mailing, which line, and a code that nobody can
 * make but this portal. It stands in the message's number and in its return address, so in letters and digits whose
 * case does not matter.
 */
@ApplicationScoped
class Postmarks {

    /** @param serial of the mailing */
    record Line(int serial, int number) {}

    private static final BaseEncoding BASE32 =
            BaseEncoding.base32().omitPadding().lowerCase();
    private static final int CODE_BYTES = 10;
    private static final int BYTES = 2 * Integer.BYTES + CODE_BYTES;

    private final PostmarkKey key;

    @Inject
    Postmarks(PostmarkKey key) {
        this.key = key;
    }

    String of(int serial, int number) {
        var line = ByteBuffer.allocate(2 * Integer.BYTES).putInt(serial).putInt(number);
        return BASE32.encode(ByteBuffer.allocate(BYTES)
                .put(line.array())
                .put(code(line.array()))
                .array());
    }

    /** Empty where it was not made here. */
    Optional<Line> read(String postmark) {
        try {
            var bytes = BASE32.decode(postmark.toLowerCase(Locale.ROOT));
            var line = Arrays.copyOf(bytes, 2 * Integer.BYTES);
            if (bytes.length != BYTES
                    || !MessageDigest.isEqual(code(line), Arrays.copyOfRange(bytes, line.length, BYTES))) {
                return Optional.empty();
            }
            var read = ByteBuffer.wrap(line);
            return Optional.of(new Line(read.getInt(), read.getInt()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] code(byte[] line) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.value(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(line), CODE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
