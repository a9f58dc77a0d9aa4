package ca.liaison.search;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/**
 * How much a word or expression tells: the fewer of the entries that the viewer may see have it, the more (the idf of
 * BM25, counted on those entries alone). Counts are kept until the index changes, or an embargo or an expiry comes: a
 * count from before would put what is found now in an order that tells of it.
 */
final class Rarity {

    private static final int MOST_KEPT = 10_000;

    private final Map<Key, Long> counts = new ConcurrentHashMap<>();
    private volatile long revision;
    private volatile Season season = new Season(1, Instant.EPOCH);

    /** Time in which no embargo and no expiry came: it was still going on at that instant. */
    private record Season(long number, Instant lasting) {}

    private record Key(
            long season, Set<String> grants, Set<String> releases, Set<String> withheld, String source, String word) {}

    float of(String text, SearchPredicate having, Visible visible, long revision) {
        forgetWhenChanged(revision);
        var now = seasonOf(visible);
        long all = count(now, "", visible.entry().matchAll().toPredicate(), visible);
        long some = count(now, text, having, visible);
        return (float) Math.log(1 + (all - some + 0.5) / (some + 0.5));
    }

    /** The number of the season that the viewer asks in; 0 for one that is over. */
    private long seasonOf(Visible visible) {
        var at = visible.viewer().at();
        var known = season;
        if (!at.isAfter(known.lasting())) {
            return at.equals(known.lasting()) || !visible.turnsBetween(at, known.lasting()) ? known.number() : 0;
        }
        var now = new Season(visible.turnsBetween(known.lasting(), at) ? known.number() + 1 : known.number(), at);
        synchronized (this) {
            if (season == known) {
                season = now;
                return now.number();
            }
        }
        return seasonOf(visible);
    }

    private long count(long now, String word, SearchPredicate having, Visible visible) {
        if (now == 0) {
            return visible.count(having);
        }
        // not computeIfAbsent: it would hold others up while the index counts
        var key = new Key(
                now,
                visible.viewer().grants(),
                visible.viewer().releases(),
                visible.withheld(),
                visible.source(),
                word);
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
