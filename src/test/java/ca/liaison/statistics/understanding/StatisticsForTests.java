package ca.liaison.statistics.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.Bilingual;
import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Extractors;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.files.VaultForTests;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Viewer;
import ca.liaison.json.Json;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Extractions;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.State;
import ca.liaison.publications.Texts;
import ca.liaison.publications.Version;
import ca.liaison.publications.Views;
import ca.liaison.start.DataFolder;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.asking.RowPage;
import ca.liaison.statistics.asking.RowsQuery;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.statistics.keeping.Datasets;
import ca.liaison.statistics.keeping.Tabulating;
import ca.liaison.testing.MongoInMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * The whole room of statistics over a store in memory, with a real extraction process, for publications of files at
 * hand. To be closed.
 */
public final class StatisticsForTests implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public final Statistics statistics;
    public final Tabulating tabulating;
    public final TableFinding finding;
    public final Datasets datasets;
    public final Sheets sheets;
    public final KeptCells kept;
    private final Extractor extractor = Extractors.running(1);
    private final MongoInMemory mongo;
    private final Vault vault;

    public StatisticsForTests(MongoInMemory mongo, Path data, Recognizer recognizing) {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        this.mongo = mongo;
        vault = VaultForTests.on(mongo.shelves(), clock);
        datasets = new Datasets(mongo.shelves());
        sheets = new Sheets(mongo.shelves());
        kept = new KeptCells(vault);
        var reading = new CellReading(
                vault,
                sheets,
                extractor,
                new Extractions(mongo.shelves()),
                new Texts(vault),
                clock,
                DataFolder.at(data));
        finding = new TableFinding(reading, kept, recognizing, clock);
        tabulating = new Tabulating(finding, datasets, sheets, clock);
        statistics = new Statistics(
                datasets, sheets, new Catalogue(new Publications(mongo.shelves()), new Views()), finding, kept);
    }

    /** A file in one language. */
    public record File(String name, String language, byte[] bytes) {

        public static File csv(String text) {
            return new File("table.csv", "en", text.getBytes(UTF_8));
        }

        public static File at(Path path, String language) throws IOException {
            return new File(path.getFileName().toString(), language, Files.readAllBytes(path));
        }
    }

    /** The datasets of a publication with these files, which takes the place of the one with the same id. */
    public List<OpenDataset> publish(String id, File... files) throws IOException {
        return publish(id, null, files);
    }

    /** @param title of the publication in English, null for any */
    public List<OpenDataset> publish(String id, String title, File... files) throws IOException {
        var publications = mongo.database().getCollection("publications", Publication.class);
        var known = publications
                .find(com.mongodb.client.model.Filters.eq("_id", id))
                .first();
        var editions = new ArrayList<Edition>();
        for (var file : files) {
            var stored = vault.put(new ByteArrayInputStream(file.bytes()), Long.MAX_VALUE);
            if (!TableFinding.isSpreadsheet(file.name())) {
                readText(stored.digest(), file);
            }
            editions.add(new Edition(
                    stored.digest(),
                    file.name(),
                    file.language(),
                    "text/csv",
                    stored.length(),
                    null,
                    1,
                    0L,
                    null,
                    List.of(),
                    null));
        }
        var publication = new Publication(
                new PublicationId(id),
                known == null ? 0 : known.revision() + 1,
                null,
                new Bilingual(id, id),
                metadata(title),
                editions,
                List.of(new Version(1, NOON, "test", Version.Change.RECEIVED, null, "ingestion")),
                null);
        publications.deleteOne(com.mongodb.client.model.Filters.eq("_id", id));
        publications.insertOne(publication);
        tabulating.tabulate(publication);
        return statistics.of(publication.id(), Viewer.anonymous(NOON));
    }

    /** Tables of a text are found in what was read of it before. */
    private void readText(Digest digest, File file) throws IOException {
        var copy = Files.createTempFile("document", "");
        try {
            Files.write(copy, file.bytes());
            var words = new ByteArrayOutputStream();
            var slices = new ArrayList<Extraction.Slice>();
            var outcome = extractor.extract(copy, file.name(), 0, part -> {
                var json = new ByteArrayOutputStream();
                try (var packed = new GZIPOutputStream(json)) {
                    packed.write(Json.mapper().writeValueAsBytes(part));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                slices.add(new Extraction.Slice(
                        part.page(), part.piece(), part.label(), (long) words.size(), json.size()));
                words.writeBytes(json.toByteArray());
            });
            new Extractions(mongo.shelves())
                    .save(new Extraction(
                            digest,
                            outcome.facts(),
                            null,
                            words.toByteArray(),
                            slices,
                            null,
                            true,
                            List.of(),
                            null,
                            null,
                            NOON));
        } finally {
            Files.delete(copy);
        }
    }

    private static Metadata metadata(String title) {
        return new Metadata(
                Kind.STATISTICS,
                "en",
                title == null ? new Bilingual("Figures", "Chiffres") : new Bilingual(title, title),
                new Bilingual("Made for a test.", "Fait pour un essai."),
                LocalDate.of(2026, 1, 15),
                "interpol-ottawa",
                List.of(),
                List.of("CA"),
                Marking.PUBLIC,
                State.PUBLISHED,
                List.of(),
                null,
                null);
    }

    public RowPage rows(Table table) {
        return statistics.rows(table, new RowsQuery(List.of(), List.of(), 1, 1_000));
    }

    @Override
    public void close() {
        extractor.close();
    }
}
