package ca.liaison.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/**
 * Counts all that matches, without ranking it: in all, and by the values of facets, the most frequent first and years
 * newest first. Asks Lucene itself, because the aggregations of Hibernate Search 8.2 took as long as the rest of the
 * search together: they keep a hash entry per document and value, and make the map between segments anew for each
 * question. On another backend this class is the one to say in aggregations.
 */
record HitCounting(long total, Map<Facet, List<FacetCount>> facets) {

    private static final Comparator<FacetCount> NEWEST =
            Comparator.comparing(FacetCount::value).reversed();
    private static final Comparator<FacetCount> MOST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    static HitCounting of(Engine engine, SearchPredicate wanted, Set<Facet> facets) {
        try (IndexReader reader =
                engine.entries().extension(LuceneExtension.get()).openIndexReader()) {
            var collector = new Collector(facets);
            new IndexSearcher(reader).search(LuceneMigrationUtils.toLuceneQuery(wanted), collector);
            return collector.result();
        } catch (IOException e) {
            throw new UncheckedIOException("The entries of the index could not be counted", e);
        }
    }

    /** Within a segment values are numbers; across segments they are counted by name. */
    private static final class Collector extends SimpleCollector {

        private final Facet[] facets;
        private final List<Map<String, Long>> totals;
        private final SortedSetDocValues[] values;
        private final int[][] counts;
        private long total;

        Collector(Set<Facet> wanted) {
            facets = wanted.toArray(Facet[]::new);
            totals = wanted.stream()
                    .<Map<String, Long>>map(facet -> new HashMap<>())
                    .toList();
            values = new SortedSetDocValues[facets.length];
            counts = new int[facets.length][];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            for (int i = 0; i < facets.length; i++) {
                values[i] = DocValues.getSortedSet(segment.reader(), facets[i].parameter());
                counts[i] = new int[(int) values[i].getValueCount()];
            }
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            for (int i = 0; i < values.length; i++) {
                if (values[i].advanceExact(document)) {
                    for (int left = values[i].docValueCount(); left > 0; left--) {
                        counts[i][(int) values[i].nextOrd()]++;
                    }
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int i = 0; i < facets.length; i++) {
                for (int value = 0; value < counts[i].length; value++) {
                    if (counts[i][value] > 0) {
                        totals.get(i)
                                .merge(values[i].lookupOrd(value).utf8ToString(), (long) counts[i][value], Long::sum);
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        HitCounting result() {
            var all = new EnumMap<Facet, List<FacetCount>>(Facet.class);
            for (int i = 0; i < facets.length; i++) {
                var facet = facets[i];
                all.put(
                        facet,
                        totals.get(i).entrySet().stream()
                                .map(value -> new FacetCount(value.getKey(), value.getValue()))
                                .sorted(facet == Facet.YEAR ? NEWEST : MOST)
                                .toList());
            }
            return new HitCounting(total, all);
        }
    }
}
