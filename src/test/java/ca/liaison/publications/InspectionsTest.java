package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.files.Digest;
import ca.liaison.files.FileReferences.Reference;
import ca.liaison.identity.Category;
import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import ca.liaison.inspection.Tally;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.search.EntryId;
import ca.liaison.search.Index;
import ca.liaison.search.LeftPassages;
import ca.liaison.testing.Injected;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which store and index can differ is planted, found and repaired; nothing else is touched. */
class InspectionsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    /** More than are looked at in one step. */
    private static final int MANY = 450;

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(NOON);
    private Vocabulary vocabulary;
    private Index index;
    private Publications publications;
    private PublicationSource source;
    private Indexing indexing;
    private Metadata metadata;

    @BeforeEach
    void many_that_are_filed() throws IOException {
        vocabulary = AContent.in(folder.resolve("content")).vocabulary();
        publications = new Publications(mongo.shelves());
        open();
        metadata = new MetadataCheck(vocabulary, Category.PROTECTED_A, null)
                .check(Drafts.read(new ByteArrayInputStream(AContent.metadata().getBytes(StandardCharsets.UTF_8))));
        var ids = IntStream.range(0, MANY).mapToObj(n -> add("p" + n)).toList();
        indexing.index(ids);
        clock.move(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void where_everything_is_right_nothing_is_found() {
        assertThat(check(true)).isEmpty();
        assertWhole();
    }

    @Test
    void an_entry_of_a_publication_that_is_not_there_is_found_and_removed() {
        var ghost = publications.find(new PublicationId("p7")).orElseThrow();
        mongo.database().getCollection("publications").deleteOne(new Document("_id", "p7"));

        assertThat(check(false)).containsExactly("ghost p7");
        assertThat(index.ids()).contains("publication/p7");
        assertThat(check(true)).containsExactly("ghost p7 repaired");
        assertThat(check(true)).isEmpty();
        assertThat(index.ids()).hasSize(MANY - 1).doesNotContain("publication/p7");
        publications.add(ghost);
        indexing.index(List.of(ghost.id()));
        assertWhole();
    }

    @Test
    void passages_of_a_publication_that_is_not_there_are_found_and_removed() throws IOException {
        index.close();
        LeftPassages.of("publication/left", folder.resolve("index"));
        open();

        assertThat(check(false)).containsExactly("ghostPassages left");
        assertThat(check(true)).containsExactly("ghostPassages left repaired");
        assertThat(check(true)).isEmpty();
        assertWhole();
    }

    @Test
    void a_publication_that_is_not_in_the_index_is_found_and_filed() {
        index.remove("publication/p444");

        assertThat(check(false)).containsExactly("unindexed p444");
        assertThat(check(true)).containsExactly("unindexed p444 repaired");
        assertThat(check(true)).isEmpty();
        assertWhole();
    }

    @Test
    void one_that_is_filed_otherwise_is_found_and_filed_anew() {
        var there = publications.find(new PublicationId("p2")).orElseThrow();
        publications.save(there.withdrawn(new Bilingual("Wrong", "Faux"), clock.instant(), "approver@x.ca"));
        assertThat(check(true)).as("whoever changed it is about to file it").isEmpty();
        clock.move(Duration.ofHours(1));

        assertThat(check(false)).containsExactly("outdated p2");
        assertThat(check(true)).containsExactly("outdated p2 repaired");
        assertThat(check(true)).isEmpty();
        assertWhole();
    }

    @Test
    void one_that_just_came_is_not_missed() {
        add("fresh");

        assertThat(check(true)).isEmpty();
        clock.move(Duration.ofHours(1));
        assertThat(check(false)).containsExactly("unindexed fresh");
    }

    @Test
    void every_file_that_is_named_is_told() {
        var extractions = new Extractions(mongo.shelves());
        extractions.save(new Extraction(
                digest("a"),
                null,
                digest("long text"),
                null,
                List.of(),
                new Extraction.Preview(digest("drawn"), "image/png", 1, 1),
                true,
                List.of(new Extraction.Inner(digest("inner"), "inner.txt", "text/plain", 1L)),
                null,
                null,
                NOON));
        extractions.save(new Extraction(
                digest("b"),
                null,
                digest("short text"),
                "short text".getBytes(StandardCharsets.UTF_8),
                List.of(),
                null,
                true,
                List.of(),
                null,
                null,
                NOON));

        assertThat(extractions.references())
                .extracting(Reference::file)
                .containsExactlyInAnyOrder(digest("long text"), digest("drawn"), digest("inner"));
        assertThat(publications.references()).hasSize(MANY).contains(new Reference("p9", digest("p9")));
    }

    private void open() {
        index = new Index(folder.resolve("index"));
        source = new PublicationSource(
                publications, new Extractions(mongo.shelves()), null, new Labels(vocabulary), Injected.none());
        indexing = new Indexing(publications, source, index, new Withheld(mongo.shelves(), index), clock);
    }

    private PublicationId add(String id) {
        return publications
                .add(Publication.received(
                        new PublicationId(id),
                        new Bilingual(id, id),
                        metadata,
                        List.of(new Edition(
                                digest(id), id + ".txt", "en", "text/plain", 1L, null, 1, 1L, null, null, null)),
                        clock.instant(),
                        "author@x.ca",
                        "ingestion"))
                .id();
    }

    private void assertWhole() {
        assertThat(index.ids()).hasSize(MANY);
        assertThat(index.idsAfter(new EntryId(Entries.SOURCE, ""), 2 * MANY))
                .hasSize(MANY)
                .isSorted();
    }

    private List<String> check(boolean repair) {
        var findings = new Findings(repair, List.of());
        Stream.<Inspection>of(
                        new GhostInspection(index, publications),
                        new CatalogueInspection(publications, source, indexing, index, clock))
                .forEach(inspection -> {
                    assertThat(Messages.find(Language.FR, "checking.part." + inspection.name()))
                            .isPresent();
                    var at = inspection.next("", findings);
                    while (at.isPresent()) {
                        at = inspection.next(at.get(), findings);
                    }
                });
        assertThat(findings.looked()).isGreaterThanOrEqualTo(2 * MANY - 2);
        return findings.tallies().stream().flatMap(InspectionsTest::said).toList();
    }

    private static Stream<String> said(Tally tally) {
        assertThat(Messages.find(Language.FR, "checking.kind." + tally.kind(), 1))
                .isPresent();
        assertThat(Messages.find(Language.FR, "checking.advice." + tally.kind()))
                .isPresent();
        return tally.first().stream()
                .map(finding -> tally.kind() + " " + finding.thing() + (finding.repaired() ? " repaired" : ""));
    }

    private static Digest digest(String file) {
        return Digest.over(file.getBytes(StandardCharsets.UTF_8));
    }
}
