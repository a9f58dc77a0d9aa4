package ca.liaison.search;

import ca.liaison.Language;
import ca.liaison.search.Clause.Pattern;
import ca.liaison.search.Clause.Phrase;
import ca.liaison.search.Clause.Word;
import ca.liaison.search.Expansion.Other;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Says what is asked for in the fields of a passage. */
record PassageWording(SearchPredicateFactory f) implements Wording {

    private static final float PHRASE = 4;
    private static final float OTHER_WORD = 0.4f;

    @Override
    public SearchPredicate word(Word word) {
        if (WordAnalysis.isNumber(word.text())) {
            return f.match().field("textExact").matching(word.text()).toPredicate();
        }
        return f.match().fields("textEn", "textFr").matching(word.text()).toPredicate();
    }

    @Override
    public SearchPredicate phrase(Phrase phrase) {
        return f.phrase()
                .field("textExact")
                .matching(phrase.text())
                .boost(PHRASE)
                .toPredicate();
    }

    @Override
    public SearchPredicate pattern(Pattern pattern) {
        return f.wildcard().field("textExact").matching(pattern.text()).toPredicate();
    }

    @Override
    public SearchPredicate expression(Other expression) {
        return said(expression, 1);
    }

    @Override
    public SearchPredicate other(Other other) {
        return said(other, OTHER_WORD);
    }

    private SearchPredicate said(Other other, float boost) {
        return f.phrase()
                .field(other.language() == Language.EN ? "textEn" : "textFr")
                .matching(other.text())
                .boost(boost)
                .toPredicate();
    }
}
