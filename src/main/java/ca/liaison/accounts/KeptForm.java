package ca.liaison.accounts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A form that somebody sent when they had to prove first who they are. It waits for the same person in the same
 * browser.
 *
 * @param session the fingerprint of the session in whose browser it was filled in
 * @param path where it was sent, with the query
 * @param body as it was sent, {@code application/x-www-form-urlencoded}
 * @param shown whether its owner was led to it already: once is enough, they know where it is
 */
public record KeptForm(
        @BsonId String session,
        String email,
        String path,
        String body,
        Instant keptAt,
        Boolean shown,
        String generation)
        implements Given {

    /** One value of the form. */
    public record Value(String name, String value) {}

    public List<Value> values() {
        return Arrays.stream(body.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(KeptForm::value)
                .toList();
    }

    KeptForm in(Session other) {
        return new KeptForm(other.tokenHash(), email, path, body, keptAt, shown, generation);
    }

    private static Value value(String pair) {
        var equals = pair.indexOf('=');
        return equals < 0
                ? new Value(decoded(pair), "")
                : new Value(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }

    /** What cannot be read was not written by a browser. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
