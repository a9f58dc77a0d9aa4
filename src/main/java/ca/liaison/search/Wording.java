package ca.liaison.search;

import ca.liaison.search.Clause.Pattern;
import ca.liaison.search.Clause.Phrase;
import ca.liaison.search.Clause.Word;
import ca.liaison.search.Expansion.Other;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/** How what is asked for is said in the fields of one kind of document. */
interface Wording {

    SearchPredicate word(Word word);

    SearchPredicate phrase(Phrase phrase);

    SearchPredicate pattern(Pattern pattern);

    /** The words that were asked, next to each other as the thesaurus has them. */
    SearchPredicate expression(Other expression);

    /** Another word for what was asked, which weighs less. */
    SearchPredicate other(Other other);
}
