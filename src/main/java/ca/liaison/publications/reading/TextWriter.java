package ca.liaison.publications.reading;

import ca.liaison.extraction.Part;
import ca.liaison.files.Deposit;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.json.Json;
import ca.liaison.publications.Extraction.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Collects the parts of one text. A short one stays in memory, to be kept with what else is known of its file; a longer
 * one goes to the vault as it comes. Closing leaves nothing there of what was not kept.
 */
public final class TextWriter implements AutoCloseable {

    /** Compressed. Most texts are shorter, and need no file of their own then. */
    private static final int SHORT = 64 * 1024;

    private final Vault vault;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final List<Slice> slices = new ArrayList<>();
    private Deposit deposit;
    private long written;

    /** The text as it is kept: in the vault under its digest, or, where there are {@code words}, in them. */
    public record Kept(Digest digest, byte[] words) {

        static final Kept NOTHING = new Kept(null, null);
    }

    public TextWriter(Vault vault) {
        this.vault = vault;
    }

    public void add(Part part) {
        try {
            var piece = compressed(part);
            write(piece);
            slices.add(new Slice(part.page(), part.piece(), part.label(), written, piece.length));
            written += piece.length;
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + part.page() + " cannot be written", e);
        }
    }

    private void write(byte[] piece) throws IOException {
        if (deposit == null && beginning.size() + piece.length <= SHORT) {
            beginning.write(piece);
            return;
        }
        if (deposit == null) {
            deposit = vault.deposit();
            deposit.write(beginning.toByteArray());
        }
        deposit.write(piece);
    }

    public List<Slice> slices() {
        return List.copyOf(slices);
    }

    public Kept keep() throws IOException {
        if (slices.isEmpty()) {
            return Kept.NOTHING;
        }
        if (deposit != null) {
            return new Kept(deposit.keep().digest(), null);
        }
        var words = beginning.toByteArray();
        return new Kept(Digest.over(words), words);
    }

    @Override
    public void close() {
        if (deposit != null) {
            deposit.close();
        }
    }

    private static byte[] compressed(Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Json.mapper().writeValueAsBytes(part));
        }
        return bytes.toByteArray();
    }
}
