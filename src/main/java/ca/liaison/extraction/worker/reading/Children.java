package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.Message;
import ca.liaison.extraction.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Takes out the documents inside a file, one by one, into the scratch folder, within the limits of number, size, depth
 * and expansion.
 */
public final class Children {

    /** Below this nothing is suspicious, whatever the file's own size. */
    private static final long FREE_BYTES = 20L << 20;

    private final Request request;
    private final Consumer<Message> tell;
    private final long most;
    private int count;
    private long bytes;

    Children(Request request, Consumer<Message> tell) {
        this.request = request;
        this.tell = tell;
        var own = Path.of(request.file()).toFile().length();
        most = Math.min(
                request.limits().childBytes(),
                Math.max(FREE_BYTES, Math.min(own, 1L << 40) * request.limits().expansion()));
    }

    public int count() {
        return count;
    }

    public void add(String name, String mediaType, InputStream content) throws IOException {
        if (request.depth() >= request.limits().depth()) {
            throw new LimitReached(
                    "documents nested more than " + request.limits().depth() + " deep");
        }
        if (count >= request.limits().children()) {
            throw new LimitReached("more than " + request.limits().children() + " embedded documents");
        }
        var file = Path.of(request.scratch()).resolve("child-" + count);
        try {
            write(content, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        if (Files.size(file) == 0) {
            Files.delete(file);
            return; // nothing to read there, and no fault of the document
        }
        tell.accept(Message.of(
                new Message.Attached(count++, name, mediaType == null ? MediaTypes.of(file, name) : mediaType)));
    }

    private void write(InputStream content, Path file) throws IOException {
        var buffer = new byte[65_536];
        try (var out = Files.newOutputStream(file)) {
            for (int n; (n = content.read(buffer)) >= 0; ) {
                bytes += n;
                if (bytes > most) {
                    throw new LimitReached("embedded documents of more than " + most + " bytes");
                }
                out.write(buffer, 0, n);
            }
        }
    }
}
