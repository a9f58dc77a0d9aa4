package ca.liaison.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Tells the Lucene backend our names for the ways to read text. */
class Analysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Words.ENGLISH).instance(Words.english().withoutNumbers());
        context.analyzer(Words.FRENCH).instance(Words.french().withoutNumbers());
        context.analyzer(Words.EXACT).instance(Words.exact());
        context.analyzer(Words.BEGINNINGS).instance(Words.beginnings());
        context.similarity(new SteadySimilarity());
    }
}
