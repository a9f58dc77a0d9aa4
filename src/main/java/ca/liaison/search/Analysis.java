package ca.liaison.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Tells the Lucene backend our names for the ways to read text. */
class Analysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(WordAnalysis.ENGLISH).instance(WordAnalysis.english().withoutNumbers());
        context.analyzer(WordAnalysis.FRENCH).instance(WordAnalysis.french().withoutNumbers());
        context.analyzer(WordAnalysis.EXACT).instance(WordAnalysis.exact());
        context.analyzer(WordAnalysis.BEGINNINGS).instance(WordAnalysis.beginnings());
        context.similarity(new SteadySimilarity());
    }
}
