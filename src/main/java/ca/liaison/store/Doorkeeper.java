package ca.liaison.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Lets nobody into the embedded store but who knows its secret. It stands on a port of this machine, which every user
 * of the machine can reach, and the library knows no passwords. The secret is made at every start and never leaves the
 * process; the driver says it once for each connection, in the words of SASL PLAIN, and from then on a command costs
 * one look at its channel. (A Unix socket would need native code in the driver, and TLS would encrypt every piece of a
 * file twice over.)
 */
class Doorkeeper {

    static final String USER = "liaison";

    /**
     * What a driver has to ask before it can say who it is, and its watch over the server all the time: nothing of what
     * is kept.
     */
    private static final Set<String> OPEN_TO_ALL = Set.of("hello", "ismaster");

    private static final String SIGN_IN = "saslstart";
    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf(Doorkeeper.class, "known");

    private final String secret;

    Doorkeeper() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String secret() {
        return secret;
    }

    static boolean isSignIn(String command) {
        return command.toLowerCase(Locale.ROOT).equals(SIGN_IN);
    }

    /** The answer to a sign-in. */
    Document signIn(Channel channel, Document command) {
        if (!"PLAIN".equals(command.get("mechanism"))
                || !(command.get("payload") instanceof BinData payload)
                || !isSecret(payload.getData())) {
            throw new MongoServerError(18, "AuthenticationFailed", "Authentication failed");
        }
        channel.attr(KNOWN).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    /** RFC 4616: for whom, who and the password, a zero between them; for whom is who again, or nothing. */
    private boolean isSecret(byte[] said) {
        var expected = ("\0" + USER + "\0" + secret).getBytes(StandardCharsets.UTF_8);
        var from = Math.max(0, said.length - expected.length);
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(said, from, said.length));
    }

    /** Throws unless whoever asks has signed in, or may ask this all the same. */
    void check(Channel channel, String command) {
        if (!Boolean.TRUE.equals(channel.attr(KNOWN).get())
                && !OPEN_TO_ALL.contains(command.toLowerCase(Locale.ROOT))) {
            throw new MongoServerError(13, "Unauthorized", "The embedded store is the portal's alone");
        }
    }
}
