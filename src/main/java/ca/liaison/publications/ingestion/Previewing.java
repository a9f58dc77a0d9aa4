package ca.liaison.publications.ingestion;

import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Preview;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.jobs.Chore;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Extractions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Draws the first pages of what was read, when nothing is to be read: words are found sooner where no file waits for
 * the picture of another. What a node that died had not drawn is found again at the next look into the store.
 */
@ApplicationScoped
class Previewing implements Chore {

    private static final int ROUND = 200;
    /** Where files come in a stream, one follows within this time. */
    private static final Duration LULL = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Extractions extractions;
    private final Extractor extractor;
    private final Vault vault;
    private final Node node;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Digest> undrawn = new ConcurrentLinkedQueue<>();
    private volatile Instant latest = Instant.MIN;
    private Instant nextLook = Instant.MIN; // only in a turn of this chore

    @Inject
    Previewing(Extractions extractions, Extractor extractor, Vault vault, Node node, Clock clock) {
        this.extractions = extractions;
        this.extractor = extractor;
        this.vault = vault;
        this.node = node;
        this.clock = clock;
    }

    /** Of a file that was just read. */
    void add(Digest file) {
        latest = clock.instant();
        undrawn.add(file);
    }

    @Override
    public Duration every() {
        return LULL;
    }

    @Override
    public boolean doOne() {
        if (!extractor.isIdle() || latest.plus(LULL).isAfter(clock.instant())) {
            return false;
        }
        if (undrawn.isEmpty() && nextLook.isBefore(clock.instant())) {
            undrawn.addAll(extractions.undrawn(ROUND));
            nextLook = undrawn.size() < ROUND ? clock.instant().plus(BETWEEN_LOOKS) : Instant.MIN;
        }
        var file = undrawn.poll();
        if (file != null) {
            extractions
                    .find(file)
                    .filter(read -> Boolean.FALSE.equals(read.drawn()))
                    .ifPresent(this::draw);
        }
        return file != null;
    }

    private void draw(Extraction read) {
        try {
            var copy = node.file();
            try {
                vault.copyTo(read.file(), copy);
                var drawn = extractor.draw(copy, read.facts().mediaType());
                extractions.drawn(read.file(), drawn.isPresent() ? kept(drawn.get()) : null);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The preview of " + read.file().value() + " cannot be drawn now", e);
        }
    }

    private Extraction.Preview kept(Preview drawn) throws IOException {
        var stored = vault.put(new ByteArrayInputStream(drawn.bytes()), drawn.bytes().length);
        return new Extraction.Preview(stored.digest(), drawn.mediaType(), drawn.width(), drawn.height());
    }
}
