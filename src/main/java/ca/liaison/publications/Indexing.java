package ca.liaison.publications;

import ca.liaison.jobs.Chore;
import ca.liaison.search.EntryId;
import ca.liaison.search.Index;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Keeps the search index in step with the catalogue, publications with their tables: at once after a change, and by a
 * round now and then for whatever a crash left behind.
 */
@ApplicationScoped
public class Indexing implements Chore {

    private static final int ROUND = 50;
    /** Whoever changed something a moment ago is about to file it. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    /** Longer than the store takes to answer, or to fail. */
    private static final Duration LONGEST_SAVE = Duration.ofMinutes(5);

    private final Publications publications;
    private final PublicationSource source;
    private final Index index;
    private final Withheld withheld;
    private final Clock clock;

    @Inject
    public Indexing(Publications publications, PublicationSource source, Index index, Withheld withheld, Clock clock) {
        this.publications = publications;
        this.source = source;
        this.index = index;
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
        index.putAll(latest.stream().flatMap(source::filings).iterator());
        latest.stream()
                .flatMap(source::former)
                .map(EntryId::toString)
                .filter(index::isFiled)
                .forEach(index::remove);
        publications.indexed(latest);
        latest.forEach(withheld::indexed);
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean doOne() {
        var behind = publications.unindexed(clock.instant().minus(LEFT_BEHIND), ROUND);
        index(behind);
        var since = clock.instant().minus(LONGEST_SAVE);
        for (var left : withheld.left(since)) {
            index(List.of(left));
            withheld.forget(left, since);
        }
        return behind.size() == ROUND;
    }
}
