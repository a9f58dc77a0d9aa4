package ca.liaison.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.ObjectId;

/** One file on its way in. Closing removes its pieces again, unless the file is kept. */
class Arrival implements AutoCloseable {

    private enum State { ARRIVING, PUBLISHING, KEPT }

    private static final int PIECES_AT_ONCE = 8;
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(5);

    private final Chunks chunks;
    private final Uploads uploads;
    private final ObjectId file = new ObjectId();
    private final MessageDigest hash = Digest.sha256();
    private Instant alive;
    private long length;
    private int kept;
    private State state = State.ARRIVING;

    Arrival(Chunks chunks, Uploads uploads) {
        this.chunks = chunks;
        this.uploads = uploads;
        this.alive = uploads.begin(file);
    }

    void receive(InputStream bytes, long limit) throws IOException {
        var pieces = new ArrayList<byte[]>();
        byte[] piece;
        while ((piece = bytes.readNBytes(Chunks.SIZE)).length > 0) {
            length += piece.length;
            if (length > limit) {
                throw new FileTooLarge(limit);
            }
            hash.update(piece);
            pieces.add(piece);
            if (pieces.size() == PIECES_AT_ONCE) {
                keep(pieces);
            }
        }
        keep(pieces);
    }

    private void keep(List<byte[]> pieces) throws IOException {
        if (!pieces.isEmpty()) {
            chunks.add(file, kept, pieces);
            kept += pieces.size();
            pieces.clear();
        }
        stillAliveIfDue();
    }

    /** What was begun a moment ago is nowhere near being given up. */
    void stillAliveIfDue() throws IOException {
        if (uploads.isDue(alive, SIGN_OF_LIFE)) {
            stillAlive();
        }
    }

    void stillAlive() throws IOException {
        alive = uploads.alive(file).orElseThrow(() -> new IOException("This upload took too long between two pieces and was given up"));
    }

    /** From here on it is not certain whether the file is visible, so its pieces stay until somebody knows. */
    void publishing() {
        state = State.PUBLISHING;
    }

    void kept() {
        state = State.KEPT;
    }

    void notNeeded() {
        state = State.ARRIVING;
    }

    ObjectId file() {
        return file;
    }

    long length() {
        return length;
    }

    /** Ends the hashing: to be asked once, after the last byte. */
    Digest digest() {
        return Digest.of(hash.digest());
    }

    @Override
    public void close() {
        if (state == State.PUBLISHING) {
            return; // the sweep finds out
        }
        if (state == State.ARRIVING) {
            chunks.removeAll(file);
        }
        uploads.end(file);
    }
}
