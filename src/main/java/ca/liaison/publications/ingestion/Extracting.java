package ca.liaison.publications.ingestion;

import ca.liaison.extraction.Child;
import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Facts;
import ca.liaison.extraction.Outcome;
import ca.liaison.extraction.Part;
import ca.liaison.extraction.Preview;
import ca.liaison.extraction.Reason;
import ca.liaison.extraction.Receiver;
import ca.liaison.extraction.TextWarning;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Extractions;
import ca.liaison.publications.Tables;
import ca.liaison.publications.ingestion.Ingestion.Problem;
import ca.liaison.publications.reading.TextWriter;
import ca.liaison.scanning.Scanning;
import ca.liaison.scanning.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Reads one kept file and keeps what came out of it. What was read before is not read again, unless it failed and
 * somebody asked anew.
 */
@ApplicationScoped
class Extracting {

    private final Vault vault;
    private final Copies copies;
    private final Extractions extractions;
    private final Extractor extractor;
    private final Scanning scanning;
    private final Previewing previewing;
    private final Instance<Tables> tables;
    private final Node node;
    private final Clock clock;

    @Inject
    Extracting(
            Vault vault,
            Copies copies,
            Extractions extractions,
            Extractor extractor,
            Scanning scanning,
            Previewing previewing,
            Instance<Tables> tables,
            Node node,
            Clock clock) {
        this.vault = vault;
        this.copies = copies;
        this.extractions = extractions;
        this.extractor = extractor;
        this.scanning = scanning;
        this.previewing = previewing;
        this.tables = tables;
        this.node = node;
        this.clock = clock;
    }

    /** Why nobody may open this file, empty where everybody may. */
    Optional<Problem> harm(Digest file, String name) {
        var verdict = scanning.scan(() -> vault.open(file));
        if (verdict instanceof Verdict.Infected infected) {
            return Optional.of(new Problem(Reason.INFECTED, name, infected.what()));
        }
        return verdict instanceof Verdict.TooLarge
                ? Optional.of(
                        new Problem(Reason.LIMIT, name, "Larger than the scanner takes (StreamMaxLength of clamd)"))
                : Optional.empty();
    }

    /**
     * @param depth 0 for a file that was handed in, one more for what was found inside another
     * @param requestedAt a failure from before is tried again
     * @param besideCells whether the sheets in it are kept as tables too, so that of a large one only the beginning
     *     need be read as text
     * @param progress told 0 to 1 while it goes on
     */
    Extraction extract(
            Digest file, String name, int depth, Instant requestedAt, boolean besideCells, DoubleConsumer progress) {
        return extractions
                .find(file)
                .filter(known -> known.problem() == null || !known.at().isBefore(requestedAt))
                .filter(known -> besideCells || !known.facts().warnings().contains(TextWarning.TABLES_CUT))
                .orElseGet(() -> read(file, name, depth, besideCells, progress));
    }

    private Extraction read(Digest file, String name, int depth, boolean besideCells, DoubleConsumer progress) {
        try (var text = new TextWriter(vault)) {
            var copy = copy(file);
            try {
                var collected = new Collected(text, progress);
                var outcome = besideCells
                        ? extractor.extractBesideCells(copy, name, depth, collected)
                        : extractor.extract(copy, name, depth, collected);
                var hidden = new ArrayList<TextWarning>();
                if (besideCells) {
                    tables.forEach(known -> hidden.addAll(known.read(file, name, copy)));
                }
                var extraction = collected.extraction(file, outcome, hidden);
                extractions.save(extraction);
                if (!extraction.drawn()) {
                    previewing.add(file);
                }
                return extraction;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.value() + " cannot be read now", e);
        }
    }

    /** The file on this machine's disk, for the caller to delete. */
    private Path copy(Digest file) throws IOException {
        var known = copies.take(file);
        if (known.isPresent()) {
            return known.get();
        }
        var copy = node.file();
        try {
            vault.copyTo(file, copy);
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** What streams out of one file, kept as it comes. */
    private final class Collected implements Receiver {

        private final TextWriter text;
        private final DoubleConsumer progress;
        private final List<Extraction.Inner> inner = new ArrayList<>();
        private int pages;

        Collected(TextWriter text, DoubleConsumer progress) {
            this.text = text;
            this.progress = progress;
        }

        @Override
        public void begun(Facts soFar) {
            pages = soFar.pages();
        }

        @Override
        public void part(Part part) {
            text.add(part);
            progress.accept(pages == 0 ? 0 : Math.min(1, (double) part.page() / pages));
        }

        @Override
        public void child(Child child) {
            try (var bytes = Files.newInputStream(child.file())) {
                var stored = vault.put(bytes, Receiving.LARGEST);
                inner.add(new Extraction.Inner(
                        stored.digest(), FileName.safe(child.name()), child.mediaType(), stored.length()));
            } catch (IOException e) {
                throw new UncheckedIOException("An attachment cannot be kept", e);
            }
        }

        Extraction extraction(Digest file, Outcome outcome, List<TextWarning> besides) throws IOException {
            var failed = outcome instanceof Outcome.Failed failure ? failure : null;
            var isUnreadable = failed != null && text.slices().isEmpty();
            var drawn = isUnreadable || !Preview.isDrawnOf(outcome.facts().mediaType());
            var kept = text.keep();
            return new Extraction(
                    file,
                    outcome.facts().with(besides),
                    kept.digest(),
                    kept.words(),
                    text.slices(),
                    null,
                    drawn,
                    inner,
                    failed == null ? null : failed.reason(),
                    failed == null ? null : failed.detail(),
                    clock.instant());
        }
    }
}
