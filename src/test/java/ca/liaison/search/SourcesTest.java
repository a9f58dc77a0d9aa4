package ca.liaison.search;

import static ca.liaison.Language.EN;
import static ca.liaison.search.AnEntry.ANONYMOUS;
import static ca.liaison.search.AnEntry.READER;
import static ca.liaison.search.AnEntry.SECRET_MARKING;
import static ca.liaison.search.AnEntry.readBy;
import static ca.liaison.search.AnEntry.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ca.liaison.identity.Audience;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Viewer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several kinds of things in one index: each belongs to its source, and is found alone or with the others. */
class SourcesTest {

    private static final Audience EVERYBODY = Audience.of(Marking.PUBLIC);
    private static final Audience CLEARED = Audience.of(SECRET_MARKING);

    @TempDir
    Path folder;

    @TempDir
    Path without;

    private final Shelf reports = new Shelf("report");
    private final Shelf tables = new Shelf("table");
    private Index index;
    private Searching searching;

    private static class Shelf implements Source {

        final String name;
        final Map<String, Filing> filings = new LinkedHashMap<>();

        Shelf(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Stream<String> ids() {
            return List.copyOf(filings.keySet()).stream();
        }

        @Override
        public Optional<Filing> find(String id) {
            return Optional.ofNullable(filings.get(id));
        }

        Filing add(String id, Audience audience, String text, EntryId whole) {
            var plain = readBy(new EntryId(name, id).toString(), audience)
                    .titled("The " + name + " " + id, null)
                    .about(tag(name + "s", "About " + name + "s", "Sur " + name))
                    .page(EN, text)
                    .filing();
            var filing = whole == null ? plain : new Filing(plain.entry().standingIn(whole), plain.passages());
            filings.put(id, filing);
            return filing;
        }
    }

    @BeforeEach
    void one_name_in_both_sources() {
        index = new Index(folder, List.of(reports, tables));
        put(index, reports.add("one", EVERYBODY, "the missing ship", null));
        put(index, reports.add("two", EVERYBODY, "the missing train", null));
        put(index, tables.add("one", EVERYBODY, "the missing numbers", new EntryId("report", "one")));
        searching = new Searching(index, Thesaurus.NONE);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_rebuild_asks_all_sources() {
        assertThat(index.rebuild().entries()).isEqualTo(3);

        assertThat(index.ids()).containsExactlyInAnyOrder("report/one", "report/two", "table/one");
        assertThat(found(searching, ANONYMOUS)).containsExactlyInAnyOrder("report/one", "report/two", "table/one");
    }

    @Test
    void what_changes_while_it_is_built_anew_is_asked_of_its_own_source() {
        var late = reports.add("late", EVERYBODY, "the missing bus", null);
        reports.filings.remove("late");
        var busy = new Index[1];
        var slow = new Shelf("table") {
            @Override
            public Stream<String> ids() {
                reports.filings.put("late", late); // after the reports were copied
                put(busy[0], late);
                return super.ids();
            }
        };
        slow.filings.putAll(tables.filings);
        busy[0] = new Index(without, List.of(reports, slow));
        try (var rebuilt = busy[0]) {
            rebuilt.rebuild();

            assertThat(rebuilt.ids()).containsExactlyInAnyOrder("report/one", "report/two", "report/late", "table/one");
        }
    }

    @Test
    void a_ghost_is_judged_by_the_source_that_owns_it() {
        reports.filings.remove("one");

        assertThat(index.hideGhosts(tables)).isZero();
        assertThat(index.hideGhosts(reports)).isEqualTo(1);

        assertThat(index.ghosts()).containsExactly("report/one");
        assertThat(found(searching, ANONYMOUS))
                .as("a table of a report that is not there is not there either")
                .containsExactly("report/two");
    }

    @Test
    void what_is_withheld_is_withheld_with_all_that_stands_in_it() {
        index.withhold("report/one");

        assertThat(found(searching, READER)).containsExactly("report/two");
        assertThat(searching.of("table").find("one", READER)).isEmpty();
        assertThat(searching.of("table").within("one", "missing", EN, READER, 5))
                .isEmpty();

        index.show("report/one");
        assertThat(found(searching, READER)).hasSize(3);
    }

    @Test
    void the_ids_of_one_source_are_walked_alone() {
        assertThat(index.idsAfter(new EntryId("report", ""), 10)).containsExactly("one", "two");
        assertThat(index.idsAfter(new EntryId("report", "one"), 10)).containsExactly("two");
        assertThat(index.idsAfter(new EntryId("table", ""), 10)).containsExactly("one");
        assertThat(index.idsAfter(new EntryId("report", "two"), 10)).isEmpty();
    }

    @Test
    void one_source_answers_as_if_there_were_no_other() {
        tables.add("two", EVERYBODY, "the missing missing missing missing figures", null);
        tables.add("three", CLEARED, "the missing secret", null);
        tables.filings.values().forEach(filing -> put(index, filing));
        try (var alone = new Index(without, List.of(reports))) {
            alone.rebuild();
            var expected = answers(new Searching(alone, Thesaurus.NONE).of("report"), ANONYMOUS);

            assertThat(answers(searching.of("report"), ANONYMOUS)).isEqualTo(expected);
            assertThat(expected.toString()).contains("The report one").doesNotContain("table");
        }
    }

    @Test
    void all_sources_are_counted_for_whom_may_read() {
        put(index, tables.add("secret", CLEARED, "the missing informant", null));
        var request = SearchRequest.of("missing", EN).facets(Facet.SOURCE);

        assertThat(searching.search(request, ANONYMOUS).facets().get(Facet.SOURCE))
                .containsExactly(new FacetCount("report", 2), new FacetCount("table", 1));
        assertThat(searching.search(request, READER).facets().get(Facet.SOURCE))
                .containsExactlyInAnyOrder(new FacetCount("report", 2), new FacetCount("table", 2));
        assertThat(searching
                        .search(request.with(Facet.SOURCE, "table"), ANONYMOUS)
                        .hits())
                .extracting(Hit::source, Hit::id)
                .containsExactly(tuple("table", "one"));
    }

    @Test
    void what_nobody_shows_changes_no_answer_over_all_sources() {
        try (var visible = new Index(without, List.of(reports, tables))) {
            visible.rebuild();
            var expected = answers(new Searching(visible, Thesaurus.NONE), ANONYMOUS);
            for (int i = 0; i < 20; i++) {
                put(index, tables.add("hidden" + i, CLEARED, "missing misssing ship informant " + i, null));
            }

            assertThat(answers(searching, ANONYMOUS)).isEqualTo(expected);
        }
    }

    @Test
    void two_sources_of_one_name_are_a_mistake() {
        try (var twins = new Index(without, List.of(reports, new Shelf("report")))) {
            assertThatThrownBy(twins::rebuild)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("report");
        }
    }

    /** What readers get of these words, in their order. */
    private static List<Object> answers(Searching searching, Viewer viewer) {
        var answers = new ArrayList<Object>();
        for (var words : List.of("missing", "missing ship", "misssing", "table", "\"the missing\"", "-ship")) {
            answers.add(searching.search(SearchRequest.of(words, EN), viewer));
            answers.add(searching.search(SearchRequest.of(words, EN).facets(Facet.SOURCE), viewer));
        }
        answers.add(searching.suggest("the", EN, viewer));
        answers.add(searching.latest(viewer, 5));
        answers.add(searching.counts(viewer));
        answers.add(searching.letters(EN, viewer));
        answers.add(searching.startingWith("T", EN, viewer));
        answers.add(searching.similar("one", viewer, 5));
        answers.add(searching.find("one", viewer));
        answers.add(searching.within("one", "missing", EN, viewer, 5));
        searching.each(viewer, answers::add);
        return answers;
    }

    private static List<String> found(Searching searching, Viewer viewer) {
        return searching.search(SearchRequest.of("missing", EN), viewer).hits().stream()
                .map(Hit::entry)
                .toList();
    }

    private static void put(Index index, Filing filing) {
        index.put(filing.entry(), filing.passages());
    }
}
