package ca.liaison.search;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Role;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Entries and viewers for tests, named for the case. */
final class AnEntry {

    static final Marking SECRET_MARKING = new Marking(Category.PROTECTED_B, Tlp.RED);
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final Viewer ANONYMOUS = Viewer.anonymous(NOW);
    static final Viewer READER =
            new Viewer("reader@police.example", Set.of(Role.READER), "police", Clearance.ALL, NOW, "");
    static final Viewer CLEARED =
            new Viewer("cleared@liaison.example", Set.of(Role.ADMINISTRATOR), null, Clearance.ALL, NOW, "");

    private SearchEntry entry;
    private final List<PassageEntry> passages = new ArrayList<>();

    private AnEntry(SearchEntry entry) {
        this.entry = entry;
    }

    static AnEntry open(String id) {
        return new AnEntry(SearchEntry.of(id, "study", Audience.of(Marking.PUBLIC), Marking.PUBLIC)
                .inState("PUBLISHED", true, LocalDate.of(2024, 3, 1), Instant.EPOCH));
    }

    static AnEntry secret(String id) {
        return new AnEntry(SearchEntry.of(id, "study", Audience.of(SECRET_MARKING), SECRET_MARKING)
                .inState("PUBLISHED", true, LocalDate.of(2024, 3, 1), Instant.EPOCH));
    }

    static AnEntry readBy(String id, Audience audience) {
        return new AnEntry(SearchEntry.of(id, "study", audience, audience.marking())
                .inState("PUBLISHED", true, LocalDate.of(2024, 3, 1), Instant.EPOCH));
    }

    static Tag tag(String code, String en, String fr) {
        return new Tag(code, new Bilingual(en, fr));
    }

    AnEntry kind(String kind) {
        var e = entry;
        entry = new SearchEntry(
                e.id(),
                kind,
                e.state(),
                e.current(),
                e.audience(),
                e.marking(),
                e.slug(),
                e.title(),
                e.summary(),
                e.topics(),
                e.organization(),
                e.countries(),
                e.languages(),
                e.published(),
                e.updated(),
                e.formats(),
                e.length(),
                e.standsIn());
        return this;
    }

    AnEntry titled(String en, String fr) {
        entry = entry.titled(new Bilingual(en, fr), new Bilingual(entry.id() + "-en", entry.id() + "-fr"));
        return this;
    }

    AnEntry summary(String en, String fr) {
        entry = entry.summarized(new Bilingual(en, fr));
        return this;
    }

    AnEntry about(Tag... topics) {
        entry = entry.about(List.of(topics), entry.organization(), entry.countries());
        return this;
    }

    AnEntry from(Tag organization, Tag... countries) {
        entry = entry.about(entry.topics(), organization, List.of(countries));
        return this;
    }

    AnEntry archived() {
        entry = entry.inState("ARCHIVED", false, entry.published(), entry.updated());
        return this;
    }

    AnEntry published(LocalDate date) {
        entry = entry.inState(entry.state(), entry.current(), date, entry.updated());
        return this;
    }

    AnEntry files(Language... languages) {
        entry = entry.withFiles(Set.of(languages), List.of("PDF"), 3);
        return this;
    }

    AnEntry page(Language language, String text) {
        passages.add(new PassageEntry(Container.PAGE, passages.size() + 1, null, "f".repeat(64), language, text));
        return this;
    }

    AnEntry piece(Container container, int number, String label, String text) {
        passages.add(new PassageEntry(container, number, label, "f".repeat(64), Language.EN, text));
        return this;
    }

    SearchEntry entry() {
        return entry;
    }

    Filing filing() {
        return new Filing(entry, List.copyOf(passages));
    }

    void putInto(Index index) {
        index.put(entry, List.copyOf(passages));
    }
}
