package ca.liaison.search;

import ca.liaison.Language;
import ca.liaison.search.Clause.Pattern;
import ca.liaison.search.Clause.Phrase;
import ca.liaison.search.Clause.Word;
import ca.liaison.search.Expansion.Other;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Says what is asked for in the fields of an entry. A title weighs more than a summary or label, and that more than the
 * text; the reader's language weighs more.
 */
record EntryWording(Visible visible, Language reader) implements Wording {

    private static final float TITLE = 6;
    private static final float BRIEF = 2;
    private static final float OTHER_LANGUAGE = 0.7f;
    private static final float OTHER_WORD = 0.4f;

    private SearchPredicateFactory f() {
        return visible.entry();
    }

    @Override
    public SearchPredicate word(Word word) {
        if (WordAnalysis.isNumber(word.text())) {
            return exactly(word);
        }
        float english = reader == Language.EN ? 1 : OTHER_LANGUAGE;
        float french = reader == Language.FR ? 1 : OTHER_LANGUAGE;
        var titles = f().match()
                .field("titleEn")
                .boost(TITLE * english)
                .field("titleFr")
                .boost(TITLE * french);
        if (word.inTitle()) {
            return titles.matching(word.text()).toPredicate();
        }
        return titles.field("briefEn")
                .boost(BRIEF * english)
                .field("briefFr")
                .boost(BRIEF * french)
                .field("textEn")
                .boost(english)
                .field("textFr")
                .boost(french)
                .matching(word.text())
                .toPredicate();
    }

    @Override
    public SearchPredicate phrase(Phrase phrase) {
        var titles = f().phrase().field("titleExact").boost(TITLE);
        if (phrase.inTitle()) {
            return titles.matching(phrase.text()).toPredicate();
        }
        var anywhere = titles.field("textExact").matching(phrase.text());
        var beyond = new Beyond(visible).withPhrase(phrase);
        return beyond.isEmpty()
                ? anywhere.toPredicate()
                : f().or(anywhere, f().id().matchingAny(beyond)).toPredicate();
    }

    @Override
    public SearchPredicate pattern(Pattern pattern) {
        var titles = f().wildcard().field("titleExact").boost(TITLE);
        return (pattern.inTitle() ? titles : titles.field("textExact"))
                .matching(pattern.text())
                .toPredicate();
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
        var suffix = other.language() == Language.EN ? "En" : "Fr";
        return f().phrase()
                .field("title" + suffix)
                .boost(TITLE)
                .field("brief" + suffix)
                .boost(BRIEF)
                .field("text" + suffix)
                .matching(other.text())
                .boost(boost)
                .toPredicate();
    }

    /** What is unwanted is unwanted as it stands: not what has the same stem. */
    SearchPredicate unwanted(Clause clause) {
        if (clause instanceof Word word) {
            return exactly(word);
        }
        return clause.in(this);
    }

    private SearchPredicate exactly(Word word) {
        var titles = f().match().field("titleExact").boost(TITLE);
        return (word.inTitle() ? titles : titles.field("textExact"))
                .matching(word.text())
                .toPredicate();
    }
}
