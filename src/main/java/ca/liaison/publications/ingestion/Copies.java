package ca.liaison.publications.ingestion;

import ca.liaison.files.Digest;
import ca.liaison.files.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Copies on this machine's disk of files that came in a moment ago, so that their reading need not ask the store for
 * every piece again. Only a help: they are bounded, the oldest go first, none outlives a start, and what is not here is
 * in the vault.
 */
@ApplicationScoped
class Copies {

    private static final System.Logger LOG = System.getLogger(Copies.class.getName());
    private static final long MOST_BYTES = Receiving.LARGEST;
    private static final int MOST_FILES = 1_000;

    private final Node node;
    private final SpooledFile.Disk writing;
    private final Map<Digest, Path> kept = new LinkedHashMap<>();
    private long bytes;

    @Inject
    Copies(Node node) {
        this(node, Files::newOutputStream);
    }

    Copies(Node node, SpooledFile.Disk writing) {
        this.node = node;
        this.writing = writing;
    }

    /**
     * A copy that is being written while somebody reads the bytes; unless it is kept, closing deletes it. Where the
     * disk does not take it there is none.
     */
    final class Copy implements AutoCloseable {

        private final Path file;
        private final OutputStream out;
        private boolean isGivenUp;
        private boolean isKept;

        private Copy() throws IOException {
            file = node.file();
            out = writing.open(file);
        }

        private void write(byte[] bytes, int from, int length) {
            if (isGivenUp) {
                return;
            }
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                giveUp(e);
            }
        }

        private void giveUp(IOException e) {
            isGivenUp = true;
            LOG.log(Level.WARNING, "A file that comes in is kept without a copy beside: " + e);
        }

        InputStream of(InputStream read) {
            return new FilterInputStream(read) {

                @Override
                public int read() throws IOException {
                    var one = super.read();
                    if (one >= 0) {
                        write(new byte[] {(byte) one}, 0, 1);
                    }
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    var many = super.read(into, from, length);
                    if (many > 0) {
                        write(into, from, many);
                    }
                    return many;
                }
            };
        }

        /** Once all was read. What was there before was read before, as a rule, and needs no copy. */
        void keep(Stored stored) throws IOException {
            shut();
            isKept = !isGivenUp && stored.fresh() && put(stored.digest(), file, stored.length());
        }

        private void shut() {
            try {
                out.close();
            } catch (IOException e) {
                giveUp(e);
            }
        }

        @Override
        public void close() throws IOException {
            shut();
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
        for (var oldest = kept.keySet().iterator();
                bytes > MOST_BYTES || kept.size() > MOST_FILES;
                oldest = kept.keySet().iterator()) {
            Files.deleteIfExists(take(oldest.next()).orElseThrow());
        }
        return true;
    }
}
