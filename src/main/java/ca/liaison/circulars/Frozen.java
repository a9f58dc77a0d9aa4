package ca.liaison.circulars;

import ca.liaison.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What an approval is of: one hash over the content and everybody who is to have it. */
final class Frozen {

    private Frozen() {}

    /** @param addresses in one order */
    static String hash(CircularContent content, List<String> addresses) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            sum.update(Json.mapper().writeValueAsBytes(content));
            addresses.forEach(address -> sum.update(("\n" + address).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A circular cannot be written", e);
        }
    }
}
