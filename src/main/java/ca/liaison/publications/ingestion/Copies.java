package ca.liaison.publications.ingestion;

import ca.liaison.files.Digest;
import ca.liaison.files.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Copies on this machine's disk of files that came in a moment ago, so that their reading need not ask the store for every piece again. Only a help: they are bounded,
 * the oldest go first, none outlives a start, and what is not here is in the vault.
 */
@ApplicationScoped
class Copies {

    private static final long MOST_BYTES = Receiving.LARGEST;
    private static final int MOST_FILES = 1_000;

    private final Node node;
    private final Map<Digest, Path> kept = new LinkedHashMap<>();
    private long bytes;

    @Inject
    Copies(Node node) {
        this.node = node;
    }

    /** A copy that is being written while somebody reads the bytes; unless it is kept, closing deletes it. */
    final class Copy implements AutoCloseable {

        private final Path file;
        private final OutputStream out;
        private boolean isKept;

        private Copy() throws IOException {
            file = node.file();
            out = Files.newOutputStream(file);
        }

        InputStream of(InputStream read) {
            return new FilterInputStream(read) {

                @Override
                public int read() throws IOException {
                    var one = super.read();
                    if (one >= 0) {
                        out.write(one);
                    }
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    var many = super.read(into, from, length);
                    if (many > 0) {
                        out.write(into, from, many);
                    }
                    return many;
                }
            };
        }

        /** Once all was read. What was there before was read before, as a rule, and needs no copy. */
        void keep(Stored stored) throws IOException {
            out.close();
            isKept = stored.fresh() && put(stored.digest(), file, stored.length());
        }

        @Override
        public void close() throws IOException {
            out.close();
            if (!isKept) {
                Files.deleteIfExists(file);
            }
        }
    }

    Copy begin() throws IOException {
        return new Copy();
    }

    /** The copy of a file, which from now on is the caller's to delete. */
    synchronized Optional<Path> take(Digest file) throws IOException {
        var copy = Optional.ofNullable(kept.remove(file));
        if (copy.isPresent()) {
            bytes -= Files.size(copy.get());
        }
        return copy;
    }

    /** False where there is one already. */
    private synchronized boolean put(Digest digest, Path file, long length) throws IOException {
        if (kept.putIfAbsent(digest, file) != null) {
            return false;
        }
        bytes += length;
        for (var oldest = kept.keySet().iterator(); bytes > MOST_BYTES || kept.size() > MOST_FILES; oldest = kept.keySet().iterator()) {
            Files.deleteIfExists(take(oldest.next()).orElseThrow());
        }
        return true;
    }
}
