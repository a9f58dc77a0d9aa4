package ca.liaison.finding;

import static ca.liaison.Language.EN;
import static ca.liaison.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.audit.AuditForTests;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Role;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import ca.liaison.search.Container;
import ca.liaison.search.EntryId;
import ca.liaison.search.Hit;
import ca.liaison.search.Index;
import ca.liaison.search.PassageEntry;
import ca.liaison.search.SearchEntry;
import ca.liaison.search.Searching;
import ca.liaison.search.Thesaurus;
import ca.liaison.testing.Injected;
import ca.liaison.testing.MongoInMemory;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FindingTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Viewer ANYBODY = Viewer.anonymous(NOON);
    private static final Viewer CLEARED = new Viewer("a@police.ca", Set.of(Role.READER), null, Clearance.ALL, NOON, "");
    private static final Marking SECRET = new Marking(Category.PROTECTED_B, Tlp.RED);

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private Index index;
    private Finding finding;

    /** Shows titles, with the words in them. */
    private record Titles(String source, String label) implements HitCards {

        @Override
        public String label(Language language) {
            return label + " " + language.code();
        }

        @Override
        public Card card(Hit hit, SearchedFor asked) {
            return new Card(
                    hit.title().in(asked.language()),
                    "/" + hit.source() + "/" + hit.id() + "?q=" + asked.encoded(),
                    null,
                    label,
                    "",
                    "",
                    null,
                    null,
                    null,
                    asked.marked(hit.title().in(asked.language())),
                    List.of());
        }
    }

    @BeforeEach
    void two_kinds_that_are_shown_and_one_that_is_not() {
        index = new Index(folder);
        put("ship", "one", Marking.PUBLIC);
        put("ship", "two", Marking.PUBLIC);
        put("train", "one", Marking.PUBLIC);
        put("secret", "one", Marking.PUBLIC);
        finding = new Finding(
                new Searching(index, Thesaurus.NONE),
                new SearchDeeds(AuditForTests.trail(mongo.shelves())),
                Injected.all(List.of(new Titles("ship", "Ships"), new Titles("train", "Rail"))));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void each_room_shows_what_is_found_of_it() {
        var page = finding.page(asked("q", "lost"), EN, ANYBODY);

        assertThat(page.hits())
                .extracting(Card::href)
                .containsExactlyInAnyOrder("/ship/one?q=lost", "/ship/two?q=lost", "/train/one?q=lost");
        assertThat(page.hits().get(0).words().value()).contains("<mark>lost</mark>");
        assertThat(page.summary()).isEqualTo("3 results for “lost”");
    }

    @Test
    void the_kinds_are_counted_and_one_can_be_shown_alone() {
        var page = finding.page(asked("q", "lost", "source", "train"), FR, ANYBODY);

        assertThat(page.kinds())
                .extracting(
                        FindingPage.Choice::label,
                        FindingPage.Choice::count,
                        FindingPage.Choice::href,
                        FindingPage.Choice::chosen)
                .containsExactly(
                        tuple("Tous les résultats", "3", "/fr/recherche?q=lost", false),
                        tuple("Rail fr", "1", "/fr/recherche?q=lost&source=train", true),
                        tuple("Ships fr", "2", "/fr/recherche?q=lost&source=ship", false));
        assertThat(page.hits()).extracting(Card::href).containsExactly("/train/one?q=lost");
    }

    @Test
    void what_nobody_shows_is_neither_found_nor_counted() {
        assertThat(finding.page(asked("q", "lost", "source", "secret"), EN, ANYBODY)
                        .hits())
                .as("a kind that there is not is none")
                .hasSize(3);
    }

    @Test
    void what_the_viewer_may_not_see_changes_nothing() {
        var before = finding.page(asked("q", "lost"), EN, ANYBODY);
        for (int i = 0; i < 30; i++) {
            put("train", "hidden" + i, SECRET);
        }

        assertThat(finding.page(asked("q", "lost"), EN, ANYBODY)).isEqualTo(before);
        assertThat(finding.page(asked("q", "lost"), EN, CLEARED).summary()).isEqualTo("33 results for “lost”");
    }

    @Test
    void nothing_is_asked_without_words() {
        var page = finding.page(asked("q", "  ", "page", "7"), EN, ANYBODY);

        assertThat(page.isAsked()).isFalse();
        assertThat(page.hits()).isEmpty();
        assertThat(page.kinds()).isEmpty();
    }

    @Test
    void nothing_found_says_so_and_offers_another_spelling() {
        assertThat(finding.page(asked("q", "zzzyqx"), FR, ANYBODY).summary())
                .isEqualTo("Aucun résultat pour «\u00a0zzzyqx\u00a0»");
        assertThat(finding.page(asked("q", "lozt"), EN, ANYBODY).correction().href())
                .isEqualTo("/en/search?q=lost");
    }

    @Test
    void a_long_list_has_pages() {
        for (int i = 0; i < 40; i++) {
            put("ship", "more" + i, Marking.PUBLIC);
        }
        var page = finding.page(asked("q", "lost", "page", "2"), EN, ANYBODY);

        assertThat(page.hits()).hasSize(20);
        assertThat(page.first()).isEqualTo(21);
        assertThat(page.pager().previous()).isEqualTo("/en/search?q=lost");
        assertThat(page.pager().next()).isEqualTo("/en/search?q=lost&page=3");
        assertThat(finding.page(asked("q", "lost", "page", "x"), EN, ANYBODY).first())
                .isOne();
    }

    private void put(String source, String id, Marking marking) {
        var entry = SearchEntry.of(new EntryId(source, id), source, Audience.of(marking), marking)
                .titled(new Bilingual("The lost " + source + " " + id, "Le " + source + " lost " + id), null);
        index.put(entry, List.of(new PassageEntry(Container.PAGE, 1, null, null, EN, "somewhere")));
    }

    private static FindingAddress asked(String... parameters) {
        var map = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.add(parameters[i], parameters[i + 1]);
        }
        return FindingAddress.of(map);
    }
}
