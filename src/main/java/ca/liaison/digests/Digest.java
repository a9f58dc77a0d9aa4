package ca.liaison.digests;

import ca.liaison.Language;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one person is told together.
 *
 * @param id period and address
 * @param period as {@link DigestPeriod#id}
 */
public record Digest(@BsonId String id, String period, String email, Language language, List<Thing> things) {

    /** @param source as in {@link DigestSource#source} */
    public record Thing(String source, String id) {}

    public Digest {
        things = things == null ? List.of() : List.copyOf(things);
    }
}
