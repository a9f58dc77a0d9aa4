package ca.liaison.search;

import ca.liaison.identity.Viewer;
import ca.liaison.start.DataFolder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All that can be found. Safe for any number of threads. What was put is on disk and seen by every search when the call
 * returns; a call that was cut short may be repeated, and repeating one that was not changes nothing.
 */
@ApplicationScoped
public class Index implements AutoCloseable {

    private static final int TOGETHER = 200;

    private final Generations generations;
    private final Iterable<? extends Source> sources;
    /** Shared by all who use the engine, held alone by who changes it for another. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private final ReentrantLock rebuilding = new ReentrantLock();
    private final OneAtATime writing = new OneAtATime();
    private final AtomicLong revision = new AtomicLong();
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();
    private final Set<String> ghosts = ConcurrentHashMap.newKeySet();

    private Path generation;
    private Engine engine;
    private volatile boolean complete;
    /** What was put or removed while a rebuild runs, and may have been copied before. Null when none runs. */
    private volatile Set<String> touched;

    /** Nobody finds what the sources do not know: whoever asks first waits until that is clear. */
    @Inject
    Index(DataFolder data, Instance<Source> sources) {
        this(data.folder("index"), sources);
        hideGhosts(sources);
    }

    /** An index in this folder, which is made when there is none, of nothing but what is put. */
    public Index(Path folder) {
        this(folder, List.of());
    }

    /** An index in this folder of what these sources have. */
    Index(Path folder, Iterable<? extends Source> sources) {
        this.sources = sources;
        generations = new Generations(folder);
        try {
            start();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be started in " + folder, e);
        }
    }

    private void start() throws IOException {
        var kept = generations.current();
        generation = kept.isPresent() ? kept.get() : generations.next();
        generations.tidy(generation);
        engine = Engine.on(generation);
        complete = generations.isComplete(generation);
        if (kept.isEmpty()) {
            generations.use(generation);
        }
    }

    /**
     * Files an entry and all its passages in place of what was filed for it before. The passages are walked through
     * once and may be any number.
     */
    public void put(SearchEntry entry, Iterable<PassageEntry> passages) {
        change(List.of(entry.id()), filer -> filer.put(new Filing(entry, passages)));
    }

    /**
     * The same for many, which reach the disk some hundreds at a time: all of them when the call returns. Of two for
     * the same entry the later one counts.
     */
    public void putAll(Iterator<Filing> filings) {
        while (filings.hasNext()) {
            var some = new LinkedHashMap<String, Filing>();
            while (some.size() < TOGETHER && filings.hasNext()) {
                var next = filings.next();
                some.put(next.entry().id(), next);
            }
            change(List.copyOf(some.keySet()), filer -> filer.putAll(some.values()));
        }
    }

    public void remove(String id) {
        change(List.of(id), filer -> filer.remove(id));
    }

    /**
     * From now on nobody finds the entry, whatever is filed for it, until it is {@linkplain #show shown} again: the
     * readers it was filed for are not its readers any more.
     */
    public void withhold(String id) {
        withheld.add(id);
    }

    /** Ends {@link #withhold}: what is filed is right again. */
    public void show(String id) {
        withheld.remove(id);
    }

    public boolean isWithheld(String id) {
        return withheld.contains(id);
    }

    /** All that is filed, whoever may read it; not for showing. */
    public Set<String> ids() {
        use.readLock().lock();
        try (var session = engine.reading();
                var all = session.search(engine.entries())
                        .select(f -> f.id(String.class))
                        .where(f -> f.matchAll())
                        .scroll(TOGETHER)) {
            var ids = new HashSet<String>();
            for (var some = all.next(); some.hasHits(); some = all.next()) {
                ids.addAll(some.hits());
            }
            return ids;
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * Whatever of one source something is filed under, entries and passages, whoever may read it: its ids there that
     * follow this one in their order. Not for showing.
     */
    public List<String> idsAfter(EntryId id, int most) {
        use.readLock().lock();
        try {
            return new FiledIds(engine)
                    .after(id.toString(), most).stream()
                            .map(EntryId::read)
                            .takeWhile(next -> next.source().equals(id.source()))
                            .map(EntryId::id)
                            .toList();
        } finally {
            use.readLock().unlock();
        }
    }

    /** Whether there is an entry, whoever may read it. */
    public boolean isFiled(String id) {
        use.readLock().lock();
        try (var session = engine.reading()) {
            return session.search(engine.entries())
                            .where(f -> f.id().matching(id))
                            .fetchTotalHitCount()
                    > 0;
        } finally {
            use.readLock().unlock();
        }
    }

    /** Whether the entry is filed with these words, this marking and for these readers. */
    public boolean holds(SearchEntry entry) {
        use.readLock().lock();
        try (var session = engine.reading()) {
            var wanted = engine.entries().predicate().bool().filter(f -> f.id().matching(entry.id()));
            entry.audience()
                    .tokens()
                    .forEach(token ->
                            wanted.filter(f -> f.match().field("audience").matching(token)));
            entry.audience()
                    .releases()
                    .forEach(release ->
                            wanted.filter(f -> f.match().field("releases").matching(release)));
            return session.search(engine.entries())
                    .select(EntryRow.class)
                    .where(wanted.toPredicate())
                    .fetchSingleHit()
                    .filter(row -> row.tells(entry))
                    .isPresent();
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * Entries of something that is not there any more: filed, but shown to nobody, until they are removed or put again.
     */
    public Set<String> ghosts() {
        return Set.copyOf(ghosts);
    }

    /** Looks for entries of what the source does not have; says how many there are. */
    public int hideGhosts(Source source) {
        var filed = ids();
        filed.removeIf(id -> !isOf(source, id));
        hide(withoutKnown(filed, source));
        return (int) ghosts.stream().filter(id -> isOf(source, id)).count();
    }

    /** The same for all sources together, and for what is of none of them. */
    private void hideGhosts(Iterable<? extends Source> all) {
        var filed = ids();
        all.forEach(source -> withoutKnown(filed, source));
        hide(filed);
    }

    private static Set<String> withoutKnown(Set<String> filed, Source source) {
        try (var known = source.ids()) {
            known.map(id -> new EntryId(source.name(), id).toString()).forEach(filed::remove);
        }
        filed.removeIf(
                id -> isOf(source, id) && source.find(EntryId.read(id).id()).isPresent()); // it came meanwhile
        return filed;
    }

    private void hide(Set<String> unknown) {
        if (ghosts.addAll(unknown)) {
            revision.incrementAndGet();
        }
    }

    private static boolean isOf(Source source, String id) {
        return EntryId.read(id).source().equals(source.name());
    }

    /**
     * Whether entries may be missing: the index is new, of another version, or was damaged and moved aside. Ends with a
     * rebuild.
     */
    public boolean needsRebuild() {
        return !complete;
    }

    /**
     * Builds the index anew of all that the sources have, beside the one in use, and changes to it at once when it is
     * done. What is put meanwhile goes into both: its source must have it before it is put. When it fails, the one in
     * use stays.
     */
    public Rebuilt rebuild() {
        return rebuild(Sources.of(sources));
    }

    Rebuilt rebuild(Source... some) {
        return rebuild(Sources.of(List.of(some)));
    }

    private Rebuilt rebuild(Sources all) {
        rebuilding.lock();
        touched = ConcurrentHashMap.newKeySet();
        try {
            return build(all);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be built anew", e);
        } finally {
            touched = null;
            rebuilding.unlock();
        }
    }

    @Override
    @PreDestroy
    public void close() {
        use.writeLock().lock();
        try {
            engine.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    /**
     * The only way in for who wants to read: nothing is read without saying for whom.
     *
     * @param source the one that is asked, null for all
     */
    <T> T ask(Viewer viewer, String source, Function<Visible, T> question) {
        use.readLock().lock();
        try (var session = engine.reading()) {
            return question.apply(new Visible(engine, session, viewer, hidden(), source));
        } finally {
            use.readLock().unlock();
        }
    }

    private Set<String> hidden() {
        var hidden = new HashSet<>(withheld);
        hidden.addAll(ghosts);
        return hidden;
    }

    /** Counts up with every change, so that what was derived from the index can be told old. */
    long revision() {
        return revision.get();
    }

    private void change(List<String> ids, Consumer<Filer> work) {
        use.readLock().lock();
        try (var filer = new Filer(engine, false)) {
            var alsoTouched = touched;
            if (alsoTouched != null) {
                alsoTouched.addAll(ids);
            }
            writing.on(ids, () -> {
                work.accept(filer);
                filer.settle();
            });
            filer.keep();
            ids.forEach(ghosts::remove);
            revision.incrementAndGet();
        } finally {
            use.readLock().unlock();
        }
    }

    private Rebuilt build(Sources all) throws IOException {
        long start = System.nanoTime();
        var next = generations.next();
        var building = Engine.on(next);
        try {
            long entries = copy(all, building);
            catchUp(all, building);
            switchTo(next, building, all);
            return new Rebuilt(entries, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException | RuntimeException | Error e) {
            building.close();
            generations.delete(next);
            throw e;
        }
    }

    private static long copy(Sources all, Engine building) {
        long entries = 0;
        try (var filer = new Filer(building, true)) {
            for (var source : all.all()) {
                entries += copy(source, filer);
            }
            filer.keep();
        }
        return entries;
    }

    private static long copy(Source source, Filer filer) {
        long entries = 0;
        try (var ids = source.ids()) {
            for (var each = ids.iterator(); each.hasNext(); ) {
                var filing = source.find(each.next());
                if (filing.isPresent()) {
                    filer.put(filing.get());
                    entries++;
                }
            }
        }
        return entries;
    }

    private void catchUp(Sources all, Engine building) {
        try (var filer = new Filer(building, false)) {
            for (var id : List.copyOf(touched)) {
                touched.remove(id);
                all.find(id).ifPresentOrElse(filer::put, () -> filer.remove(id));
            }
            filer.keep();
        }
    }

    private void switchTo(Path next, Engine built, Sources all) throws IOException {
        use.writeLock().lock();
        try {
            catchUp(all, built);
            generations.markComplete(next);
            generations.use(next);
            var former = engine;
            var formerGeneration = generation;
            engine = built;
            generation = next;
            complete = true;
            ghosts.clear();
            revision.incrementAndGet();
            former.close();
            generations.delete(formerGeneration);
        } finally {
            use.writeLock().unlock();
        }
    }
}
