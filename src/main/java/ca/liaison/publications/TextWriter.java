package ca.liaison.publications;

import ca.liaison.extraction.Part;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.json.Json;
import ca.liaison.publications.Extraction.Slice;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Collects the parts of one text in a scratch file, then keeps them in the vault. Closing removes the scratch file. */
public final class TextWriter implements AutoCloseable {

    private final Path scratch;
    private final OutputStream out;
    private final List<Slice> slices = new ArrayList<>();
    private long written;

    public TextWriter(Path folder) throws IOException {
        scratch = Files.createTempFile(folder, "text", ".gz");
        out = Files.newOutputStream(scratch);
    }

    public void add(Part part) {
        try {
            var piece = compressed(part);
            out.write(piece);
            slices.add(new Slice(part.page(), part.piece(), part.label(), written, piece.length));
            written += piece.length;
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + part.page() + " cannot be written", e);
        }
    }

    public List<Slice> slices() {
        return List.copyOf(slices);
    }

    /** Keeps what was added; null where nothing was. */
    public Digest keepIn(Vault vault) throws IOException {
        out.close();
        if (slices.isEmpty()) {
            return null;
        }
        try (var bytes = new BufferedInputStream(Files.newInputStream(scratch))) {
            return vault.put(bytes, Long.MAX_VALUE).digest();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(scratch);
    }

    private static byte[] compressed(Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Json.mapper().writeValueAsBytes(part));
        }
        return bytes.toByteArray();
    }
}
