package ca.liaison.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads a part of a file, one piece at a time; once it is clear that piece follows piece, the next one is fetched while
 * this one is used. For one thread.
 */
class ChunkStream extends InputStream {

    private final Chunks chunks;
    private final Object file;
    private final Digest digest;
    private final int chunkSize;
    private final long end;
    private long position;
    private byte[] piece = {};
    private int pieceNumber = -1;
    private CompletableFuture<Optional<byte[]>> next;

    ChunkStream(Chunks chunks, Object file, Digest digest, int chunkSize, long from, long length) {
        this.chunks = chunks;
        this.file = file;
        this.digest = digest;
        this.chunkSize = chunkSize;
        this.position = from;
        this.end = from + length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        turnTo((int) (position / chunkSize));
        int start = (int) (position % chunkSize);
        if (start >= piece.length) {
            throw new CorruptFile(digest.value(), "piece " + pieceNumber + " is too short");
        }
        int given = (int) Math.min(Math.min(wanted, piece.length - start), end - position);
        System.arraycopy(piece, start, target, offset, given);
        position += given;
        return given;
    }

    private void turnTo(int number) throws IOException {
        if (number == pieceNumber) {
            return;
        }
        var goesOn = number == pieceNumber + 1 && pieceNumber >= 0;
        var found = goesOn && next != null ? fetched(next) : chunks.find(file, number);
        piece = found.orElseThrow(() -> new CorruptFile(digest.value(), "piece " + number + " is missing"));
        pieceNumber = number;
        next = goesOn && (number + 1L) * chunkSize < end
                ? CompletableFuture.supplyAsync(() -> chunks.find(file, number + 1))
                : null;
    }

    /** What went wrong meanwhile went wrong here. */
    private static Optional<byte[]> fetched(CompletableFuture<Optional<byte[]>> piece) {
        try {
            return piece.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException trouble ? trouble : e;
        }
    }

    @Override
    public long skip(long wanted) {
        long skipped = Math.max(0, Math.min(wanted, end - position));
        position += skipped;
        return skipped;
    }
}
