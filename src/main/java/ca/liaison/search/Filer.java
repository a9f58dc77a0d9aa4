package ca.liaison.search;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * Puts entries with their passages into one engine. Nothing is on disk or seen before {@link #keep()}. Memory is
 * bounded by the number of documents on their way, however many there are in all. For one thread.
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

    void put(Filing filing) {
        putAll(List.of(filing));
    }

    /** No two of them for the same entry. */
    void putAll(Collection<Filing> filings) {
        if (!fresh) {
            removePassages(filings.stream().map(filing -> filing.entry().id()).collect(toSet()));
        }
        filings.forEach(filing -> add(filing.entry(), filing.passages()));
    }

    /** The entry goes in last: one without its passages was cut short, and whoever put it will repeat it. */
    private void add(SearchEntry entry, Iterable<PassageEntry> passages) {
        var whole = new WholeText();
        if (IndexDocuments.present(entry.summary().en())
                || IndexDocuments.present(entry.summary().fr())) {
            send(session.indexer().add(IndexDocuments.summary(entry)));
        }
        int position = 0;
        for (var passage : passages) {
            if (!passage.text().isBlank()) {
                send(session.indexer()
                        .add(IndexDocuments.passage(
                                entry, passage, position++, whole.add(passage.language(), passage.text()))));
            }
        }
        var document = IndexDocuments.entry(entry, whole);
        send(fresh ? session.indexer().add(document) : session.indexer().addOrUpdate(document));
    }

    void remove(String id) {
        removePassages(Set.of(id));
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

    private void removePassages(Set<String> ids) {
        settle();
        engine.passages().workspace().purge(ids);
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
}
