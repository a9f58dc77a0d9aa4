package ca.liaison.publications;

import ca.liaison.extraction.Part;
import ca.liaison.files.Vault;
import ca.liaison.json.Json;
import ca.liaison.publications.Extraction.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * Reads kept text: one part without the others, or all of them one by one, so that a book of any length costs no more
 * memory than its longest page.
 */
@ApplicationScoped
public class Texts {

    private final Vault vault;

    @Inject
    public Texts(Vault vault) {
        this.vault = vault;
    }

    /** The parts of some slices that lie next to each other. */
    public List<Part> read(Extraction extraction, List<Slice> neighbours) {
        return neighbours.isEmpty() ? List.of() : stream(extraction, neighbours).toList();
    }

    /** All parts in reading order, read while they are asked for. */
    public Iterable<Part> all(Extraction extraction) {
        return () -> extraction.slices().isEmpty()
                ? List.<Part>of().iterator()
                : stream(extraction, extraction.slices()).iterator();
    }

    private Stream<Part> stream(Extraction extraction, List<Slice> slices) {
        long from = slices.get(0).offset();
        var last = slices.get(slices.size() - 1);
        var length = last.offset() + last.length() - from;
        var bytes = extraction.words() == null
                ? vault.open(extraction.text(), from, length)
                : new ByteArrayInputStream(extraction.words(), (int) from, (int) length);
        Iterator<Slice> remaining = slices.iterator();
        Iterable<Part> parts = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return remaining.hasNext();
            }

            @Override
            public Part next() {
                return part(bytes, remaining.next());
            }
        };
        return StreamSupport.stream(parts.spliterator(), false);
    }

    private static Part part(InputStream bytes, Slice slice) {
        try (var json = new GZIPInputStream(new ByteArrayInputStream(bytes.readNBytes(slice.length())))) {
            return Json.mapper().readValue(json, Part.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + slice.page() + " cannot be read", e);
        }
    }
}
