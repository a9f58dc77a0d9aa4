package ca.liaison.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.hibernate.search.backend.lucene.LuceneExtension;

/**
 * Spellings near a word that stand somewhere in the index, by their distance. Asks Lucene itself, which Hibernate
 * Search has no words for: it reads all words of all entries, so what it says must be checked against what the viewer
 * may see. The number of entries that have a word plays no part here.
 */
record SimilarSpellings(Engine engine) {

    private static final int MOST = 300;
    private static final int SHORTEST_FOR_TWO_EDITS = 6;
    private static final int SHORTEST = 3;

    Map<Integer, List<String>> of(String word) {
        var exact = WordAnalysis.of(word);
        if (exact.size() != 1 || exact.get(0).length() < SHORTEST) {
            return Map.of();
        }
        try (IndexReader reader =
                engine.entries().extension(LuceneExtension.get()).openIndexReader()) {
            return near(exact.get(0), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The words near \"" + exact.get(0).length() + " letters\" could not be read", e);
        }
    }

    private static Map<Integer, List<String>> near(String word, IndexReader reader) throws IOException {
        var found = new TreeMap<Integer, TreeSet<String>>();
        for (var field : List.of("titleExact", "textExact")) {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                continue;
            }
            var edits = word.length() < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
            var near = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
            // without a bound on how many are wanted, the enumeration does not drop far ones for near ones
            for (var term = near.next(); term != null; term = near.next()) {
                var spelling = term.utf8ToString();
                found.computeIfAbsent(Distance.between(word, spelling), distance -> new TreeSet<>())
                        .add(spelling);
            }
        }
        var bounded = new TreeMap<Integer, List<String>>();
        found.forEach((distance, spellings) ->
                bounded.put(distance, spellings.stream().limit(MOST).toList()));
        return bounded;
    }
}
