package ca.liaison.search;

import static ca.liaison.Language.EN;
import static ca.liaison.search.AnEntry.ANONYMOUS;
import static ca.liaison.search.AnEntry.CLEARED;
import static ca.liaison.search.AnEntry.NOW;
import static ca.liaison.search.AnEntry.READER;
import static ca.liaison.search.AnEntry.readBy;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index and {@link Access} decide alike. */
class AudienceTest {

    private static final Audience AMBER = Audience.of(new Marking(Category.UNCLASSIFIED, Tlp.AMBER));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Map<String, Audience> THINGS = Map.of(
            "open", Audience.of(Marking.PUBLIC),
            "embargoed", AMBER.between(NOW.plus(HOUR), null),
            "just released", AMBER.between(NOW, NOW.plus(HOUR)),
            "expired", AMBER.between(null, NOW),
            "to others", AMBER.releasedTo(Set.of(Audience.agency("others"))),
            "to the agency", AMBER.releasedTo(Set.of(Audience.agency("others"), Audience.agency("police"))),
            "to the person", AMBER.releasedTo(Set.of(Audience.person(READER.name()))),
            "draft", AMBER.onlyStaff());

    @TempDir
    static Path folder;

    static Index index;
    static Searching searching;

    @BeforeAll
    static void fill() {
        index = new Index(folder);
        searching = new Searching(index, Thesaurus.NONE);
        THINGS.forEach((id, audience) -> readBy(id, audience)
                .titled("A quokka seen", "Un quokka aperçu")
                .page(EN, "A quokka on a page")
                .putInto(index));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void embargo_expiry_and_release_lists_hold_in_the_index() {
        assertThat(found(ANONYMOUS)).containsExactly("open");
        assertThat(found(READER)).containsExactlyInAnyOrder("open", "just released", "to the agency", "to the person");
        assertThat(found(CLEARED)).containsExactlyInAnyOrderElementsOf(THINGS.keySet());
    }

    @Test
    void the_index_shows_what_a_page_would_show() {
        for (var viewer : Set.of(ANONYMOUS, READER, CLEARED)) {
            var readable = THINGS.keySet().stream()
                    .filter(id -> Access.may(viewer, Action.READ, THINGS.get(id)))
                    .toList();
            assertThat(found(viewer)).containsExactlyInAnyOrderElementsOf(readable);
            assertThat(THINGS.keySet().stream()
                            .filter(id ->
                                    !searching.within(id, "page", EN, viewer, 5).isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(readable);
        }
    }

    private static Set<String> found(Viewer viewer) {
        return searching.search(SearchRequest.of("quokka", EN), viewer).hits().stream()
                .map(Hit::id)
                .collect(Collectors.toSet());
    }
}
