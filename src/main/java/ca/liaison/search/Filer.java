package ca.liaison.search;

import ca.liaison.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * Puts entries with their passages into one engine. Nothing is on disk or seen before {@link #keep()}. Memory is bounded by the number of documents on their
 * way, however many there are in all. For one thread.
 */
final class Filer implements AutoCloseable {

    private static final int ON_THEIR_WAY = 64;

    private final Engine engine;
    private final SearchSession session;
    private final boolean fresh;
    private final Semaphore places = new Semaphore(ON_THEIR_WAY);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Fresh: the engine is known to hold none of what will be put. */
    Filer(Engine engine, boolean fresh) {
        this.engine = engine;
        this.fresh = fresh;
        session = engine.writing();
    }

    /** The entry goes in last: one without its passages was cut short, and whoever put it will repeat it. */
    void put(SearchEntry entry, Iterable<PassageEntry> passages) {
        if (!fresh) {
            removePassages(entry.id());
        }
        var whole = new WholeText();
        if (present(entry.summary().en()) || present(entry.summary().fr())) {
            send(session.indexer().add(summary(entry)));
        }
        int position = 0;
        for (var passage : passages) {
            if (!passage.text().isBlank()) {
                send(session.indexer().add(document(entry, passage, position++, whole.add(passage.language(), passage.text()))));
            }
        }
        var document = document(entry, whole);
        send(fresh ? session.indexer().add(document) : session.indexer().addOrUpdate(document));
    }

    void remove(String id) {
        removePassages(id);
        send(session.indexer().delete(EntryDocument.class, id, null));
    }

    /** Waits until all is taken in, writes it to disk, and lets searches see it. */
    void keep() {
        settle();
        engine.passages().workspace().flush();
        engine.entries().workspace().flush();
        engine.passages().workspace().refresh();
        engine.entries().workspace().refresh();
    }

    @Override
    public void close() {
        session.close();
    }

    private void removePassages(String id) {
        settle();
        engine.passages().workspace().purge(Set.of(id));
    }

    private void send(CompletionStage<?> work) {
        places.acquireUninterruptibly();
        work.whenComplete((done, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
            places.release();
        });
    }

    /** Waits until all that was sent is taken in. */
    void settle() {
        places.acquireUninterruptibly(ON_THEIR_WAY);
        places.release(ON_THEIR_WAY);
        if (failure.get() != null) {
            throw new IllegalStateException("The index did not take in what was put", failure.get());
        }
    }

    private static PassageDocument summary(SearchEntry entry) {
        var exact = Stream.of(entry.summary().en(), entry.summary().fr()).filter(Filer::present).toList();
        return new PassageDocument(entry.id() + "/summary", entry.id(), entry.audience().tokens(), false, entry.summary().en(), entry.summary().fr(),
                String.join("\n", exact), null, 0, null, null, null);
    }

    private static PassageDocument document(SearchEntry entry, PassageEntry passage, int position, boolean beyond) {
        var language = passage.language();
        return new PassageDocument(entry.id() + "/" + position, entry.id(), entry.audience().tokens(), beyond,
                language == Language.FR ? null : passage.text(), language == Language.EN ? null : passage.text(), passage.text(),
                passage.container().name(), passage.number(), passage.label(), passage.file(), language == null ? null : language.code());
    }

    private static EntryDocument document(SearchEntry e, WholeText whole) {
        var tags = Stream.of(e.topics().stream(), Stream.ofNullable(e.organization()), e.countries().stream()).flatMap(all -> all).toList();
        var titles = Stream.of(e.title().en(), e.title().fr()).filter(Filer::present).toList();
        var briefEn = brief(e.summary().en(), tags, Language.EN);
        var briefFr = brief(e.summary().fr(), tags, Language.FR);
        var exact = new ArrayList<>(whole.exact());
        exact.addAll(briefEn);
        exact.addAll(briefFr);
        var named = Stream.concat(e.topics().stream(), Stream.ofNullable(e.organization()))
                .flatMap(tag -> Stream.of(tag.label().en(), tag.label().fr())).filter(Objects::nonNull).toList();
        return new EntryDocument(e.id(), e.id(), e.audience().tokens(),
                e.title().en(), e.title().fr(), titles, briefEn, briefFr, whole.english(), whole.french(), exact,
                e.title().en(), e.title().fr(), named,
                e.kind(), e.topics().stream().map(Tag::code).toList(), e.published() == null ? null : String.valueOf(e.published().getYear()),
                e.organization() == null ? null : e.organization().code(), e.countries().stream().map(Tag::code).toList(),
                e.languages().stream().sorted().map(Language::code).toList(), TitleOrder.letter(title(e, Language.EN)), TitleOrder.letter(title(e, Language.FR)),
                whole.keywords(), TitleOrder.key(title(e, Language.EN), Locale.CANADA), TitleOrder.key(title(e, Language.FR), Locale.CANADA_FRENCH), e.published(),
                e.topics().stream().map(TagText::of).toList(), TagText.of(e.organization()), e.countries().stream().map(TagText::of).toList(), e.state(), e.marking().category().name(), e.marking().tlp().label(), e.slug().en(), e.slug().fr(),
                e.summary().en(), e.summary().fr(), e.updated(), e.formats(), e.length(), e.preview());
    }

    /** In the other language rather than none. */
    private static String title(SearchEntry entry, Language language) {
        var title = entry.title().in(language);
        var other = entry.title().in(language.other());
        return present(title) ? title : present(other) ? other : "";
    }

    private static List<String> brief(String summary, List<Tag> tags, Language language) {
        return Stream.concat(Stream.of(summary == null ? "" : summary), tags.stream().map(tag -> tag.label().in(language))).filter(Filer::present).toList();
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
