package ca.liaison.files;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * The pieces of all files, in GridFS's layout. Every question names one piece by file and number: that is one index
 * look-up on any MongoDB, and no answer is ever larger than a piece. (GridFS's own reader asks for a range, which the
 * embedded store answers by holding the whole file in memory.)
 */
@Repository
class Chunks {

    /**
     * Below the longest array (100,000) that the server lets any of its parts deserialize, the embedded store included.
     */
    static final int SIZE = 96 * 1024;

    private static final int FIRST_AT_ONCE = 1_000;

    private final MongoCollection<Document> chunks;

    @Inject
    Chunks(Shelves shelves) {
        chunks = shelves.open("files.chunks", Document.class, Step.unique("files_id", "n"));
    }

    /** Several at once: each commit of the embedded store writes the piece before the new ones a second time. */
    void add(Object file, int firstNumber, List<byte[]> pieces) {
        chunks.insertMany(IntStream.range(0, pieces.size())
                .mapToObj(i -> new Document("files_id", file)
                        .append("n", firstNumber + i)
                        .append("data", new Binary(pieces.get(i))))
                .toList());
    }

    /** All pieces of a file, or none where there are some already: false then. */
    boolean addNew(Object file, List<byte[]> pieces) {
        if (pieces.isEmpty()) {
            return true;
        }
        try {
            add(file, 0, pieces);
            return true;
        } catch (MongoBulkWriteException e) { // in their order, so the first was refused and no other one written
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    boolean isAny(Object file) {
        return chunks.find(piece(file, 0)).projection(include("n")).first() != null;
    }

    /**
     * What pieces are kept under, and when the first of them was written: one small answer for each file, and no piece
     * itself.
     */
    void eachFirst(BiConsumer<Object, Instant> told) {
        chunks.find(eq("n", 0))
                .projection(include("files_id"))
                .batchSize(FIRST_AT_ONCE)
                .forEach(piece -> told.accept(
                        piece.get("files_id"),
                        piece.getObjectId("_id").getDate().toInstant()));
    }

    Optional<byte[]> find(Object file, int number) {
        return Optional.ofNullable(chunks.find(piece(file, number)).first())
                .map(chunk -> chunk.get("data", Binary.class).getData());
    }

    /** From the last to the first: what an interruption leaves is again numbered without a gap. */
    void removeAll(Object file) {
        for (int number = count(file) - 1; number >= 0; number--) {
            chunks.deleteOne(piece(file, number));
        }
    }

    private int count(Object file) {
        int number = 0;
        while (chunks.find(piece(file, number)).projection(include("n")).first() != null) {
            number++;
        }
        return number;
    }

    private static Bson piece(Object file, int number) {
        return and(eq("files_id", file), eq("n", number));
    }
}
