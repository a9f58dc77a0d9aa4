package ca.liaison.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.lucene.LuceneExtension;

/**
 * The ids under which anything is filed, in their order, a few at a time. Asks Lucene itself, which has them in order;
 * Hibernate Search would have to sort them all for every few.
 */
record FiledIds(Engine engine) {

    private static final String ID_OF_ENTRY = "__HSEARCH_id";
    private static final String ID_OF_PASSAGE = "entry";

    List<String> after(String id, int most) {
        var ids = new TreeSet<String>();
        try (var entries = engine.entries().extension(LuceneExtension.get()).openIndexReader();
                var passages =
                        engine.passages().extension(LuceneExtension.get()).openIndexReader()) {
            ids.addAll(after(id, most, entries, ID_OF_ENTRY));
            ids.addAll(after(id, most, passages, ID_OF_PASSAGE));
        } catch (IOException e) {
            throw new UncheckedIOException("The ids of the search index after " + id + " could not be read", e);
        }
        return ids.stream().limit(most).toList();
    }

    private static List<String> after(String id, int most, IndexReader reader, String field) throws IOException {
        var found = new ArrayList<String>();
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return found;
        }
        var living = MultiBits.getLiveDocs(reader);
        var all = terms.iterator();
        var from = new BytesRef(id);
        var at = all.seekCeil(from);
        for (var term = at == SeekStatus.END ? null : all.term();
                term != null && found.size() < most;
                term = all.next()) {
            if (!term.bytesEquals(from) && isAlive(all, living)) {
                found.add(term.utf8ToString());
            }
        }
        return found;
    }

    /** What was removed stays among the terms for a while. */
    private static boolean isAlive(TermsEnum term, Bits living) throws IOException {
        var documents = term.postings(null, PostingsEnum.NONE);
        for (var next = documents.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = documents.nextDoc()) {
            if (living == null || living.get(next)) {
                return true;
            }
        }
        return false;
    }
}
