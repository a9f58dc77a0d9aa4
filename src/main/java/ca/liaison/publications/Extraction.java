package ca.liaison.publications;

import static java.util.Objects.requireNonNull;

import ca.liaison.extraction.Facts;
import ca.liaison.extraction.Reason;
import ca.liaison.files.Digest;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was read out of one file, kept under the digest of its bytes: whoever brings the same bytes again, they are read
 * once.
 *
 * @param text the digest of the parts, one compressed piece after the other, which are in the vault unless they stand
 *     in {@code words}; null where there is no text
 * @param words a short text itself; null where there is none, or a longer one
 * @param slices where each part lies in the text, in reading order
 * @param preview null where there is none, or none yet
 * @param drawn false while a preview may still be drawn, which nothing waits for
 * @param inner the documents found inside
 * @param problem why reading ended early, null where it did not
 * @param at when; a failure is only tried again for a request that came later
 */
public record Extraction(
        @BsonId Digest file,
        Facts facts,
        Digest text,
        byte[] words,
        List<Slice> slices,
        Preview preview,
        Boolean drawn,
        List<Inner> inner,
        Reason problem,
        String detail,
        Instant at) {

    /** One part: its page and piece, its name (of a sheet, of a slide), and its bytes in the text. */
    public record Slice(Integer page, Integer piece, String label, Long offset, Integer length) {}

    /** A picture of the first page. */
    public record Preview(Digest file, String mediaType, Integer width, Integer height) {}

    /** A document found inside the file. */
    public record Inner(Digest file, String name, String mediaType, Long length) {}

    public Extraction {
        requireNonNull(file, "file");
        slices = slices == null ? List.of() : List.copyOf(slices);
        inner = inner == null ? List.of() : List.copyOf(inner);
    }

    boolean isReadable() {
        return problem == null || !slices.isEmpty();
    }

    /** The parts of one page, in order. */
    public List<Slice> ofPage(int page) {
        return slices.stream().filter(slice -> slice.page() == page).toList();
    }
}
