package ca.liaison.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.ObjectId;

/**
 * One file on its way in. What fits into memory is written only when all of it is there, under its digest and with a
 * mark. Of a longer one the pieces are written while they come, under an id of its own, and so is what finds pieces
 * under its digest already: they are somebody's who is just at it, or was killed. Closing removes what was written,
 * unless it is kept.
 */
class IncomingFile implements AutoCloseable {

    private enum State {
        ARRIVING,
        PUBLISHING,
        KEPT
    }

    private static final int PIECES_AT_ONCE = 8;
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(5);

    private final Chunks chunks;
    private final Uploads uploads;
    private final Marks marks;
    private final MessageDigest hash = Digest.sha256();
    private final List<byte[]> pieces = new ArrayList<>();
    private Digest digest;
    /** Of a long file, which has no digest yet when its first pieces are written. */
    private ObjectId upload;

    private Path mark;
    private Instant alive;
    private long length;
    private int kept;
    private State state = State.ARRIVING;

    IncomingFile(Chunks chunks, Uploads uploads, Marks marks) {
        this.chunks = chunks;
        this.uploads = uploads;
        this.marks = marks;
    }

    void receive(InputStream bytes, long limit) throws IOException {
        byte[] piece;
        while ((piece = bytes.readNBytes(Chunks.SIZE)).length > 0) {
            if (length + piece.length > limit) {
                throw new FileTooLarge(limit);
            }
            take(piece);
        }
        complete();
    }

    /** The next piece; all but the last are of the same size. */
    void take(byte[] piece) throws IOException {
        length += piece.length;
        hash.update(piece);
        if (pieces.size() == PIECES_AT_ONCE) {
            keepSome();
        }
        pieces.add(piece);
    }

    void complete() {
        digest = Digest.of(hash.digest());
    }

    /** Writes what was received since the last time, under an id of its own. */
    void keepSome() throws IOException {
        if (upload == null) {
            upload = new ObjectId();
            alive = uploads.begin(upload);
        }
        chunks.add(upload, kept, pieces);
        kept += pieces.size();
        pieces.clear();
        stillAliveIfDue();
    }

    /**
     * After all was received: writes what fits into memory, which is new as a rule. False for a longer one, and where
     * there are pieces under this digest: of the very same file perhaps.
     */
    boolean isWrittenUnderItsDigest() throws IOException {
        if (upload != null) {
            return false;
        }
        mark = marks.set(digest);
        if (chunks.addNew(digest.value(), pieces)) {
            return true;
        }
        marks.remove(mark); // those pieces are not ours to clear away
        mark = null;
        return false;
    }

    /** From here on it is not certain whether the file is visible, so its pieces stay until somebody knows. */
    void publishing() {
        state = State.PUBLISHING;
    }

    /** What was begun a moment ago is nowhere near being given up. */
    private void stillAliveIfDue() throws IOException {
        if (uploads.isDue(alive, SIGN_OF_LIFE)) {
            stillAlive();
        }
    }

    void stillAlive() throws IOException {
        alive = uploads.alive(upload)
                .orElseThrow(() -> new IOException("This upload took too long between two pieces and was given up"));
    }

    void kept() {
        state = State.KEPT;
    }

    void notNeeded() {
        state = State.ARRIVING;
    }

    /** What its pieces are kept under. */
    Object file() {
        return upload == null ? digest.value() : upload;
    }

    long length() {
        return length;
    }

    Digest digest() {
        return digest;
    }

    @Override
    public void close() {
        if (state == State.PUBLISHING || upload == null && mark == null) {
            return; // the sweep finds out, or there is nothing to clear away
        }
        if (state == State.ARRIVING) {
            chunks.removeAll(file());
        }
        if (upload == null) {
            marks.remove(mark);
        } else {
            uploads.end(upload);
        }
    }
}
