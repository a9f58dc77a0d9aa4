package ca.liaison.statistics.keeping;

import static ca.liaison.Language.EN;
import static ca.liaison.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Role;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.AContent;
import ca.liaison.publications.Extractions;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.Labels;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.PublicationSource;
import ca.liaison.publications.Publications;
import ca.liaison.publications.Withheld;
import ca.liaison.search.Facet;
import ca.liaison.search.Hit;
import ca.liaison.search.Index;
import ca.liaison.search.PageHit;
import ca.liaison.search.SearchRequest;
import ca.liaison.search.Searching;
import ca.liaison.search.Thesaurus;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.testing.Injected;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Datasets are found by themselves, and by nobody who may not read their publication. */
class DatasetSourceTest {

    private static final Viewer ANYBODY = Viewer.anonymous(StatisticsForTests.NOON);
    /** Of the staff: what is marked higher waits to be approved. */
    private static final Viewer CLEARED =
            new Viewer("a@police.ca", Set.of(Role.ADMINISTRATOR), null, Clearance.ALL, StatisticsForTests.NOON, "");

    private static final Marking SECRET = new Marking(Category.PROTECTED_B, Tlp.RED);
    private static final StatisticsForTests.File THEFTS =
            StatisticsForTests.File.csv("Year,Province,Thefts of boats\n2022,Ontario,58\n2022,Quebec,60\n");

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private StatisticsForTests room;
    private Publications publications;
    private Index index;
    private Indexing indexing;
    private Searching searching;

    @BeforeEach
    void open() throws IOException {
        room = new StatisticsForTests(mongo, data, null);
        publications = new Publications(mongo.shelves());
        index = new Index(data.resolve("index"));
        var datasets = new DatasetSource(
                room.datasets, publications, new TableTexts(room.datasets, room.finding, room.sheets));
        var source = new PublicationSource(
                publications,
                new Extractions(mongo.shelves()),
                null,
                new Labels(AContent.in(data.resolve("content")).vocabulary()),
                Injected.one(datasets));
        indexing = new Indexing(
                publications,
                source,
                index,
                new Withheld(mongo.shelves(), index),
                Clock.fixed(StatisticsForTests.NOON, ZoneOffset.UTC));
        searching = new Searching(index, Thesaurus.NONE);
    }

    @AfterEach
    void close() {
        index.close();
        room.close();
    }

    @Test
    void a_dataset_is_found_by_its_columns_and_its_places_in_both_languages() throws IOException {
        publish("boats", THEFTS);

        for (var words : List.of("boats", "Ontario", "province", "thefts of boats")) {
            assertThat(datasets(words, EN, ANYBODY)).as(words).hasSize(1);
        }
        assertThat(datasets("Québec", FR, ANYBODY)).hasSize(1);
        var hit = datasets("boats", EN, ANYBODY).get(0);
        assertThat(hit.slug())
                .isEqualTo(room.datasets.of(new PublicationId("boats")).get(0).slug());
        assertThat(hit.summary().en()).contains("Thefts of boats");
        assertThat(datasets("Ontario", EN, ANYBODY).get(0).pages())
                .extracting(PageHit::language)
                .contains(EN);
    }

    @Test
    void what_may_not_be_read_changes_nothing_that_is_found() throws IOException {
        publish("boats", THEFTS);
        var before = answers();
        publish("secret", StatisticsForTests.File.csv("Year,Thefts of boats,Informants\n2022,58,1\n2021,60,2\n"));
        mark("secret", SECRET);

        assertThat(answers()).isEqualTo(before);
        assertThat(datasets("informants", EN, ANYBODY)).isEmpty();
        assertThat(datasets("informants", EN, CLEARED)).hasSize(1);
    }

    @Test
    void a_change_of_readers_of_the_publication_reaches_its_datasets_at_once() throws IOException {
        publish("boats", THEFTS);
        var before = publications.find(new PublicationId("boats")).orElseThrow();
        var after = before.described(marked(before.metadata(), SECRET), StatisticsForTests.NOON, "author@x.ca");

        indexing.announce(before, after);
        assertThat(datasets("boats", EN, ANYBODY)).as("before it is saved").isEmpty();
        publications.save(after);
        assertThat(datasets("boats", EN, CLEARED)).as("before the index knows").isEmpty();
        indexing.index(List.of(after.id()));

        assertThat(datasets("boats", EN, ANYBODY)).isEmpty();
        assertThat(datasets("boats", EN, CLEARED)).hasSize(1);
    }

    @Test
    void a_table_that_the_latest_files_do_not_have_is_not_found() throws IOException {
        publish("boats", THEFTS);
        publish("boats", StatisticsForTests.File.csv("nothing but words\n"));

        assertThat(datasets("boats", EN, ANYBODY)).isEmpty();
    }

    private void publish(String id, StatisticsForTests.File file) throws IOException {
        room.publish(id, file);
        indexing.index(List.of(new PublicationId(id)));
    }

    private void mark(String id, Marking marking) {
        var before = publications.find(new PublicationId(id)).orElseThrow();
        var after = before.described(marked(before.metadata(), marking), StatisticsForTests.NOON, "author@x.ca");
        indexing.announce(before, after);
        publications.save(after);
        indexing.index(List.of(after.id()));
    }

    private static Metadata marked(Metadata of, Marking marking) {
        return new Metadata(
                of.kind(),
                of.language(),
                of.title(),
                of.summary(),
                of.published(),
                of.organization(),
                of.topics(),
                of.countries(),
                marking,
                of.state(),
                of.relations(),
                null,
                null);
    }

    private List<Object> answers() {
        var answers = new ArrayList<Object>();
        for (var words : List.of("boats", "bots", "thefts of boats", "informants", "\"thefts of boats\"")) {
            answers.add(searching.search(SearchRequest.of(words, EN).facets(Facet.SOURCE), ANYBODY));
        }
        answers.add(searching.of("dataset").latest(ANYBODY, 5));
        answers.add(searching.of("dataset").suggest("the", EN, ANYBODY));
        return answers;
    }

    private List<Hit> datasets(String words, Language reader, Viewer viewer) {
        return searching
                .search(SearchRequest.of(words, reader).with(Facet.SOURCE, "dataset"), viewer)
                .hits();
    }
}
