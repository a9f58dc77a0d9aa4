package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.extraction.Part;
import ca.liaison.files.Digest;
import ca.liaison.jobs.Chore;
import ca.liaison.search.Container;
import ca.liaison.search.Filing;
import ca.liaison.search.Index;
import ca.liaison.search.PassageEntry;
import ca.liaison.search.SearchEntry;
import ca.liaison.search.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Keeps the search index in step with the catalogue: at once after a change, and by a round now and then for whatever a
 * crash left behind.
 */
@ApplicationScoped
public class Indexing implements Chore, Source {

    private static final int ROUND = 50;
    /** Whoever changed something a moment ago is about to file it. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    /** Longer than the store takes to answer, or to fail. */
    private static final Duration LONGEST_SAVE = Duration.ofMinutes(5);

    private final Publications publications;
    private final Extractions extractions;
    private final Texts texts;
    private final Labels labels;
    private final Index index;
    private final Instance<Tables> tables;
    private final Withheld withheld;
    private final Clock clock;

    @Inject
    public Indexing(
            Publications publications,
            Extractions extractions,
            Texts texts,
            Labels labels,
            Index index,
            Instance<Tables> tables,
            Withheld withheld,
            Clock clock) {
        this.publications = publications;
        this.extractions = extractions;
        this.texts = texts;
        this.labels = labels;
        this.index = index;
        this.tables = tables;
        this.withheld = withheld;
        this.clock = clock;
    }

    /** Before anybody searches. */
    public void prepare() {
        withheld.prepare();
    }

    /**
     * Before the change is saved, where others may read it afterwards than before: nobody finds it until the index
     * knows.
     */
    public void announce(Publication before, Publication after) {
        if (!before.audience().equals(after.audience())) {
            withheld.until(after.id(), before.revision() + 1, clock.instant());
        }
    }

    /**
     * When it returns, everybody who may find the publications as they stand now does, and a crash does not undo it.
     * Many at a time, because the index has far less to do with them together than with each alone; one caller at a
     * time, because of two the one who read earlier must not file later.
     */
    public synchronized void index(List<PublicationId> ids) {
        var latest = publications.findAll(ids);
        index.putAll(latest.stream().map(this::filing).iterator());
        publications.indexed(latest);
        latest.forEach(withheld::indexed);
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean doOne() {
        if (index.needsRebuild()) {
            index.rebuild(this);
            return true;
        }
        index.ghosts().forEach(index::remove);
        var behind = publications.unindexed(clock.instant().minus(LEFT_BEHIND), ROUND);
        index(behind);
        var since = clock.instant().minus(LONGEST_SAVE);
        for (var left : withheld.left(since)) {
            index(List.of(left));
            withheld.forget(left, since);
        }
        return behind.size() == ROUND;
    }

    @Override
    public Stream<String> ids() {
        return publications.ids().map(PublicationId::value);
    }

    @Override
    public Optional<Filing> find(String id) {
        return publications.find(new PublicationId(id)).map(this::filing);
    }

    private Filing filing(Publication publication) {
        return new Filing(entry(publication), passages(publication));
    }

    /** As it is to be filed. */
    SearchEntry entry(Publication publication) {
        return Entries.of(publication, labels);
    }

    private Iterable<PassageEntry> passages(Publication publication) {
        return () -> Stream.concat(
                        publication.editions().stream().filter(Edition::hasText).flatMap(this::passages),
                        tables.stream().flatMap(known -> known.passages(publication)))
                .iterator();
    }

    private Stream<PassageEntry> passages(Edition edition) {
        var extraction = extractions.find(edition.file());
        var language = Language.ofCode(edition.language()).orElse(null);
        return extraction.stream()
                .flatMap(found -> StreamSupport.stream(texts.all(found).spliterator(), false))
                .map(part -> passage(part, edition.file(), Entries.container(edition.mediaType()), language));
    }

    private static PassageEntry passage(Part part, Digest file, Container container, Language language) {
        return new PassageEntry(container, part.page(), part.label(), file.value(), language, part.plain());
    }
}
