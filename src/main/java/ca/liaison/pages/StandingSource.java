package ca.liaison.pages;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Marking;
import ca.liaison.markdown.Markdown;
import ca.liaison.search.Container;
import ca.liaison.search.EntryId;
import ca.liaison.search.Filing;
import ca.liaison.search.PassageEntry;
import ca.liaison.search.SearchEntry;
import ca.liaison.search.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The standing pages as the index keeps them: one entry a page, with its words in both languages. For everybody. */
@ApplicationScoped
class StandingSource implements Source {

    static final String NAME = "page";

    private final Writings writings;

    @Inject
    StandingSource(Writings writings) {
        this.writings = writings;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Those that have an address; in the order of its sections. */
    @Override
    public Stream<String> ids() {
        return StandingSections.PAGES.stream().map(StandingSections::id).filter(id -> find(id).isPresent());
    }

    @Override
    public Optional<Filing> find(String id) {
        return StandingSections.PAGES.stream()
                        .anyMatch(page -> StandingSections.id(page).equals(id))
                ? filing(id, written(id))
                : Optional.empty();
    }

    @Override
    public boolean isCompared() {
        return true;
    }

    private List<Writing> written(String id) {
        return Arrays.stream(Language.values())
                .map(language -> writings.find(id, language).orElse(null))
                .toList();
    }

    /** A page of which one language is missing is a mistake of who wrote it, and is found in the other. */
    private static Optional<Filing> filing(String id, List<Writing> written) {
        if (written.stream().allMatch(writing -> writing == null)) {
            return Optional.empty();
        }
        var entry = SearchEntry.of(new EntryId(NAME, id), NAME, Audience.of(Marking.PUBLIC), Marking.PUBLIC)
                .titled(both(written, Writing::title), null)
                .summarized(both(written, Writing::description));
        var passages = new ArrayList<PassageEntry>();
        for (var language : Language.values()) {
            var writing = written.get(language.ordinal());
            if (writing != null) {
                passages.add(new PassageEntry(
                        Container.SECTION, 1, writing.title(), null, language, Markdown.text(writing.markdown())));
            }
        }
        return Optional.of(new Filing(entry, List.copyOf(passages)));
    }

    private static Bilingual both(List<Writing> written, Function<Writing, String> said) {
        var words = written.stream()
                .map(writing -> writing == null ? null : said.apply(writing))
                .toList();
        return new Bilingual(words.get(Language.EN.ordinal()), words.get(Language.FR.ordinal()));
    }
}
