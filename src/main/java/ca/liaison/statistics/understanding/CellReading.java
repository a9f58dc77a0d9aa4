package ca.liaison.statistics.understanding;

import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Outcome;
import ca.liaison.extraction.Part;
import ca.liaison.extraction.Reason;
import ca.liaison.extraction.Receiver;
import ca.liaison.extraction.TextBlock;
import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.grid.Grid;
import ca.liaison.extraction.grid.GridWriter;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Extractions;
import ca.liaison.publications.Texts;
import ca.liaison.start.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gets the cells of a file: of a spreadsheet by having it read again, cell by cell, in a process of its own; of any
 * other document from the tables in the text that was already read.
 */
@ApplicationScoped
public class CellReading {

    private static final System.Logger LOG = System.getLogger(CellReading.class.getName());

    private static final Set<TextWarning> HIDDEN =
            EnumSet.of(TextWarning.HIDDEN_SHEETS, TextWarning.HIDDEN_ROWS, TextWarning.HIDDEN_COLUMNS);

    private final Vault vault;
    private final Sheets sheets;
    private final Extractor extractor;
    private final Extractions extractions;
    private final Texts texts;
    private final Clock clock;
    private final Path scratch;

    @Inject
    CellReading(
            Vault vault,
            Sheets sheets,
            Extractor extractor,
            Extractions extractions,
            Texts texts,
            Clock clock,
            DataFolder data) {
        this.vault = vault;
        this.sheets = sheets;
        this.extractor = extractor;
        this.extractions = extractions;
        this.texts = texts;
        this.clock = clock;
        this.scratch = emptied(data.folder("scratch", "statistics"));
    }

    private static Path emptied(Path folder) {
        try (var left = Files.list(folder)) {
            for (var old : left.toList()) {
                Files.delete(old);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used: " + folder, e);
        }
    }

    public SheetFile read(Edition edition) {
        return sheets.find(edition.file()).filter(SheetFile::isCurrent).orElseGet(() -> fresh(edition));
    }

    /**
     * The same ahead of the question, from a copy that is at hand.
     *
     * @return what the file hides
     */
    public List<TextWarning> read(Digest file, String name, Path copy) {
        var known = sheets.find(file).filter(SheetFile::isCurrent);
        if (known.isPresent()) {
            return known.get().hidden();
        }
        try {
            var kept = ofSheets(file, name, copy);
            if (kept != null) {
                sheets.save(kept);
                return kept.hidden();
            }
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "The cells of " + file.value() + " make no sense",
                    e); // whoever asks for them is told
        } catch (IOException e) {
            throw new UncheckedIOException("The cells of " + file.value() + " cannot be read now", e);
        }
        return List.of();
    }

    private SheetFile fresh(Edition edition) {
        try {
            var file = ofSheets(edition);
            var kept = file != null ? file : ofText(edition);
            sheets.save(kept);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("The cells of " + edition.file().value() + " cannot be read now", e);
        }
    }

    private SheetFile ofSheets(Edition edition) throws IOException {
        var copy = Files.createTempFile(scratch, "file", "");
        try {
            vault.copyTo(edition.file(), copy);
            return ofSheets(edition.file(), edition.name(), copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Null where the file has no sheets. */
    private SheetFile ofSheets(Digest file, String name, Path copy) throws IOException {
        try (var writer = new SheetWriter(vault)) {
            var outcome = extractor.cells(copy, name, new Receiver() {
                @Override
                public void part(Part part) {
                    // only cells were asked for
                }

                @Override
                public void grid(Grid grid) {
                    writer.add(grid);
                }
            });
            var failed = outcome instanceof Outcome.Failed failure ? failure : null;
            return failed != null && failed.reason() == Reason.UNSUPPORTED
                    ? null
                    : writer.keep(
                            file, failed == null ? null : failed.reason().name(), hidden(outcome), clock.instant());
        }
    }

    private static List<TextWarning> hidden(Outcome outcome) {
        return outcome.facts() == null
                ? List.of()
                : outcome.facts().warnings().stream().filter(HIDDEN::contains).toList();
    }

    /** A sheet for each table of the text; one that goes on after the end of a page goes on here too. */
    private SheetFile ofText(Edition edition) throws IOException {
        try (var writer = new SheetWriter(vault)) {
            var cells = new GridWriter(writer::add);
            var extraction = extractions.find(edition.file());
            if (extraction.isPresent()) {
                int width = -1;
                String heading = null;
                for (var part : texts.all(extraction.get())) {
                    for (var block : part.blocks()) {
                        if (block.kind() != TextBlock.Kind.TABLE) {
                            heading = block.kind() == TextBlock.Kind.HEADING
                                            || block.text().length() < 200
                                    ? block.text()
                                    : heading;
                            width = -1;
                            continue;
                        }
                        int wide = block.rows().stream()
                                .mapToInt(row -> row.size())
                                .max()
                                .orElse(0);
                        if (wide != width && !cells.isFull()) {
                            cells.sheet(heading);
                        }
                        width = wide;
                        put(block, cells);
                    }
                }
            }
            cells.close();
            return writer.keep(edition.file(), null, List.of(), clock.instant());
        }
    }

    private static void put(TextBlock table, GridWriter cells) {
        for (var row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cells.cell(column, row.get(column));
            }
            cells.endRow();
        }
    }
}
