package ca.liaison.search;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/**
 * How much a word or expression tells: the fewer of the entries that the viewer may see have it, the more (the idf of BM25, counted on those entries alone). Counts are kept
 * until the index changes.
 */
final class Rarity {

    private static final int MOST_KEPT = 10_000;

    private final Map<Key, Long> counts = new ConcurrentHashMap<>();
    private volatile long revision;

    private record Key(Set<String> grants, Set<String> releases, String word) {
    }

    float of(String text, SearchPredicate having, Visible visible, long revision) {
        forgetWhenChanged(revision);
        long all = count("", visible.entry().matchAll().toPredicate(), visible);
        long some = count(text, having, visible);
        return (float) Math.log(1 + (all - some + 0.5) / (some + 0.5));
    }

    private long count(String word, SearchPredicate having, Visible visible) {
        // not computeIfAbsent: it would hold others up while the index counts
        var key = new Key(visible.viewer().grants(), visible.viewer().releases(), word);
        var known = counts.get(key);
        if (known != null) {
            return known;
        }
        long count = visible.count(having);
        counts.put(key, count);
        return count;
    }

    private void forgetWhenChanged(long now) {
        if (revision != now || counts.size() > MOST_KEPT) {
            counts.clear();
            revision = now;
        }
    }
}
