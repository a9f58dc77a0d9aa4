package ca.liaison.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Whose code it is. Erasing this line is all it takes to make the person unknown to the record.
 *
 * @param nonce at random: with it the {@link #commitment} that stands in the chain tells whose code it is, and without
 *     it nothing
 * @param boundIn the chain that holds the commitment, or null
 * @param boundAt the entry that does
 */
public record Name(@BsonId String id, String code, Instant at, String nonce, String boundIn, Long boundAt) {

    static final String PERSON = "person ";
    static final String ADDRESS = "address ";
    static final String SEARCHES = "key";

    /** Of what is no person and stays as it is. */
    static Name plain(String word) {
        return new Name(word, word, null, null, "", 0L);
    }

    boolean isBound() {
        return boundIn != null;
    }

    Name bound(String chain, long entry) {
        return new Name(id, code, at, nonce, chain, entry);
    }

    /** As the chain calls it. */
    String label() {
        return id.startsWith(PERSON) ? "person-" + code : id.startsWith(ADDRESS) ? "address-" + code : "searches";
    }

    /** What binds the code to whom it is for: nobody finds another person with the same. */
    String commitment() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((nonce + " " + code + " " + id).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
