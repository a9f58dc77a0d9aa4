package ca.liaison.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without what it takes from the whole collection. The collection holds entries that this viewer may not see, and
 * their number and length would show through the order of the results. How rare a word is among the entries that the
 * viewer does see is added to the query instead, by {@link Rarity}.
 */
final class SteadySimilarity extends BM25Similarity {

    private static final float TYPICAL_LENGTH = 400;

    @Override
    protected float idf(long documentsWithTheWord, long documents) {
        return 1;
    }

    @Override
    protected float avgFieldLength(CollectionStatistics statistics) {
        return TYPICAL_LENGTH;
    }
}
