package ca.liaison.search;

import static ca.liaison.Language.EN;
import static ca.liaison.search.AnEntry.ANONYMOUS;
import static ca.liaison.search.AnEntry.open;
import static ca.liaison.search.AnEntry.tag;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filed and not there any more looks to everybody as if it had never been. */
class GhostsTest {

    @TempDir
    Path folder;

    private Index index;
    private Searching searching;

    /** What the store has: all but the ghost. */
    private final Source source = new Source() {

        @Override
        public String name() {
            return "";
        }

        @Override
        public Stream<String> ids() {
            return Stream.of("there");
        }

        @Override
        public Optional<Filing> find(String id) {
            return id.equals("there") ? Optional.of(there().filing()) : Optional.empty();
        }
    };

    @BeforeEach
    void one_that_is_there_and_a_ghost() {
        index = new Index(folder);
        there().putInto(index);
        ghost().putInto(index);
        searching = new Searching(index, SearchingTest.THESAURUS);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_ghost_is_shown_nowhere() {
        assertThat(everything()).contains("ghost");

        assertThat(index.hideGhosts(source)).isEqualTo(1);

        assertThat(index.ghosts()).containsExactly("ghost");
        assertThat(everything()).contains("there").doesNotContain("ghost");
    }

    @Test
    void what_comes_back_is_shown_again() {
        index.hideGhosts(source);

        ghost().putInto(index);

        assertThat(index.ghosts()).isEmpty();
        assertThat(everything()).contains("ghost");
    }

    @Test
    void removed_and_rebuilt_they_are_gone() {
        index.hideGhosts(source);

        index.ghosts().forEach(index::remove);
        assertThat(index.ghosts()).isEmpty();
        assertThat(index.ids()).containsExactly("there");

        ghost().putInto(index);
        index.hideGhosts(source);
        index.rebuild(source);
        assertThat(index.ghosts()).isEmpty();
        assertThat(index.ids()).containsExactly("there");
    }

    /** Every answer that readers get, in one text. */
    private String everything() {
        var all = new ArrayList<Object>();
        all.add(searching.search(SearchRequest.of("", EN), ANONYMOUS));
        all.add(searching.search(SearchRequest.of("text", EN), ANONYMOUS));
        all.add(searching.suggest("gho", EN, ANONYMOUS));
        all.add(searching.similar("there", ANONYMOUS, 5));
        all.add(searching.latest(ANONYMOUS, 5));
        all.add(searching.counts(ANONYMOUS));
        all.add(searching.letters(EN, ANONYMOUS));
        all.add(searching.within("ghost", "text", EN, ANONYMOUS, 5));
        all.add(searching.find("ghost", ANONYMOUS));
        searching.each(ANONYMOUS, all::add);
        return all.toString().toLowerCase();
    }

    private static AnEntry there() {
        return open("there")
                .titled("There", null)
                .about(tag("theft", "Theft", "Vol"))
                .page(EN, "the same text");
    }

    private static AnEntry ghost() {
        return open("ghost")
                .titled("Ghost", null)
                .about(tag("ghosts", "Ghosts", "Fantômes"))
                .page(EN, "the same text");
    }
}
