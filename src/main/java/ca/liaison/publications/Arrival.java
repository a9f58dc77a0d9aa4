package ca.liaison.publications;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files that were read, and what was said of them when they came in.
 *
 * @param by who brought them
 * @param ingestion its id; the same again is the same files read again
 * @param waits whether somebody else has to decide before it is released
 * @param isStale whether something newer came in through the same door for the same publication
 * @param earlier what was said by an ingestion before, as far as anybody knows
 */
public record Arrival(
        Metadata metadata,
        List<Edition> editions,
        String by,
        String ingestion,
        boolean waits,
        boolean isStale,
        Function<String, Optional<Metadata>> earlier) {

    /** What came in once, of a publication that nothing else came in for. */
    public static Arrival first(Metadata metadata, List<Edition> editions, String by, String ingestion, boolean waits) {
        return new Arrival(metadata, editions, by, ingestion, waits, false, any -> Optional.empty());
    }
}
