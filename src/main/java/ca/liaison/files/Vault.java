package ca.liaison.files;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Keeps files by what they are: the name of a file in GridFS is the SHA-256 of its bytes, and a unique index makes the
 * same bytes one file, whoever brings them. A file appears by one insert after its last piece is kept, so there are no
 * half files.
 */
@Repository
public class Vault {

    private final MongoCollection<Document> files;
    private final Chunks chunks;
    private final Uploads uploads;
    private final Marks marks;
    private final Clock clock;

    @Inject
    Vault(Shelves shelves, Chunks chunks, Uploads uploads, Marks marks, Clock clock) {
        this.files = shelves.open("files.files", Document.class, Step.unique("filename"));
        this.chunks = chunks;
        this.uploads = uploads;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Reads to the end, but does not close. When it returns, the bytes are safe; when it fails, nothing is kept.
     *
     * @throws FileTooLarge as soon as there is a byte more than the limit
     * @throws IOException of the source
     */
    public Stored put(InputStream bytes, long limit) throws IOException {
        try (var arrival = new IncomingFile(chunks, uploads, marks)) {
            arrival.receive(bytes, limit);
            return keep(arrival);
        }
    }

    /** The same for bytes that are made one after the other. */
    public Deposit deposit() {
        return new Deposit(this, new IncomingFile(chunks, uploads, marks));
    }

    Stored keep(IncomingFile arrival) throws IOException {
        var digest = arrival.digest();
        if (!arrival.isWrittenUnderItsDigest()) {
            if (find(digest).isPresent()) {
                return new Stored(digest, arrival.length(), false);
            }
            arrival.keepSome();
        }
        arrival.publishing();
        try {
            files.insertOne(new Document("_id", arrival.file())
                    .append("length", arrival.length())
                    .append("chunkSize", Chunks.SIZE)
                    .append("uploadDate", Date.from(clock.instant()))
                    .append("filename", digest.value()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                arrival.notNeeded(); // someone else was first
                return new Stored(digest, arrival.length(), false);
            }
            throw e;
        }
        arrival.kept();
        return new Stored(digest, arrival.length(), true);
    }

    public Optional<Stored> find(Digest digest) {
        return entry(digest).map(file -> new Stored(digest, file.getLong("length"), false));
    }

    /**
     * The whole file. Reading the last byte checks them all, and fails with an IOException when they are not those of
     * the digest.
     */
    public InputStream open(Digest digest) {
        var file = entry(digest).orElseThrow(() -> new NoSuchFile(digest.value()));
        return new VerifiedStream(pieces(digest, file, 0, file.getLong("length")), digest);
    }

    /** A part of the file, which starts at once wherever it lies. The part must lie within the file. */
    public InputStream open(Digest digest, long from, long length) {
        var file = entry(digest).orElseThrow(() -> new NoSuchFile(digest.value()));
        if (from < 0 || length < 0 || from + length > file.getLong("length")) {
            throw new IllegalArgumentException(
                    length + " bytes from " + from + " are not all within " + digest.value());
        }
        return pieces(digest, file, from, length);
    }

    public void copyTo(Digest digest, Path target) throws IOException {
        try (var bytes = open(digest)) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Reads the whole file and says whether it is still what it was. */
    public boolean verify(Digest digest) {
        try (var bytes = open(digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The files that follow this digest in their order; an empty text is before them all. */
    List<Stored> after(String digest, int most) {
        return files.find(gt("filename", digest))
                .projection(include("filename", "length"))
                .sort(ascending("filename"))
                .limit(most)
                .map(file -> new Stored(new Digest(file.getString("filename")), file.getLong("length"), false))
                .into(new ArrayList<>());
    }

    /** The same of those that were kept before this instant. */
    List<Digest> keptBefore(Instant instant, String after, int most) {
        return files.find(and(gt("filename", after), lt("uploadDate", Date.from(instant))))
                .projection(include("filename"))
                .sort(ascending("filename"))
                .limit(most)
                .map(file -> new Digest(file.getString("filename")))
                .into(new ArrayList<>());
    }

    /** Notes whether its bytes are not those of its digest; says whether that is new. */
    boolean mark(Digest digest, boolean damaged) {
        var unlike = damaged ? exists("damaged", false) : exists("damaged");
        return files.updateOne(
                                and(eq("filename", digest.value()), unlike),
                                damaged ? set("damaged", Date.from(clock.instant())) : unset("damaged"))
                        .getMatchedCount()
                > 0;
    }

    /** Those that were found not to be what they were. */
    List<Digest> damaged() {
        return files.find(exists("damaged"))
                .map(file -> new Digest(file.getString("filename")))
                .into(new ArrayList<>());
    }

    private Optional<Document> entry(Digest digest) {
        return Optional.ofNullable(files.find(eq("filename", digest.value())).first());
    }

    private InputStream pieces(Digest digest, Document file, long from, long length) {
        return new ChunkStream(chunks, file.get("_id"), digest, file.getInteger("chunkSize"), from, length);
    }

    /** Clears away one upload that ended half-way, and says whether there was one. */
    boolean sweepOne() {
        var left = uploads.giveUpOne();
        left.ifPresent(this::clear);
        var mark = left.isPresent() ? Optional.<Path>empty() : marks.old();
        mark.ifPresent(this::clear);
        return left.isPresent() || mark.isPresent();
    }

    /**
     * Pieces under a digest that were no file's an hour ago, and still are not, are nobody's: whoever brought the same
     * bytes meanwhile wrote pieces of its own.
     */
    private void clear(Path mark) {
        var file = Marks.file(mark);
        var isLeft = chunks.isAny(file) && files.find(eq(file)).first() == null;
        if (isLeft && !Marks.isSeen(mark)) {
            marks.see(mark);
            return;
        }
        if (isLeft) {
            chunks.removeAll(file);
        }
        marks.remove(mark);
    }

    /** Uploads that gave no sign of life since this instant. */
    List<ObjectId> unfinished(Instant since) {
        return uploads.silent(since);
    }

    /** Clears away an upload, unless it gave a sign of life meanwhile. */
    boolean giveUp(ObjectId upload, Instant since) {
        var given = uploads.giveUp(upload, since);
        if (given) {
            clear(upload);
        }
        return given;
    }

    /** What pieces are kept under, and since when. */
    void eachFirstPiece(BiConsumer<Object, Instant> told) {
        chunks.eachFirst(told);
    }

    /**
     * Whether these pieces belong to no file and no upload that is noted. Those written a moment ago may soon be a
     * file's.
     */
    boolean isNobodys(Object pieces) {
        return files.find(eq(pieces)).projection(include("length")).first() == null && !uploads.isNoted(pieces);
    }

    /** Whoever brings the same bytes meanwhile writes pieces of their own; see {@link IncomingFile}. */
    boolean removePieces(Object pieces) {
        chunks.removeAll(pieces);
        return true;
    }

    private void clear(ObjectId file) {
        if (files.find(eq(file)).first() == null) {
            chunks.removeAll(file);
        }
        uploads.end(file);
    }
}
