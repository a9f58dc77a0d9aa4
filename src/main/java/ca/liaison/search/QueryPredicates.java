package ca.liaison.search;

import ca.liaison.search.Clause.Word;
import ca.liaison.search.SearchQuery.AnyOf;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * The parts of what was asked, each as one predicate that an entry or a passage meets or not: a group of alternatives,
 * or a run of words with other words for it.
 */
final class QueryPredicates {

    /**
     * Of all runs of words together: each is asked for in three fields, and one question may have a thousand such
     * parts.
     */
    private static final int MOST_EXPRESSIONS = 60;

    private final SearchPredicateFactory f;
    private final Wording wording;
    private final Expansion expansion;
    private final Weight weight;

    /** How much a word or expression tells, by what has it. */
    @FunctionalInterface
    interface Weight {

        Weight NONE = (text, having) -> 1;

        float of(String text, SearchPredicate having);
    }

    QueryPredicates(SearchPredicateFactory f, Wording wording, Expansion expansion, Weight weight) {
        this.f = f;
        this.wording = wording;
        this.expansion = expansion;
        this.weight = weight;
    }

    List<SearchPredicate> parts(List<AnyOf> groups) {
        var parts = new ArrayList<SearchPredicate>();
        int expressions = 0;
        for (int at = 0; at < groups.size(); ) {
            var words = wordsFrom(groups, at);
            var run = expansion.of(words.stream().map(Word::text).toList());
            if (run.isPresent() && (expressions += run.get().expressions()) <= MOST_EXPRESSIONS) {
                parts.add(either(words.subList(0, run.get().length()), run.get()));
                at += run.get().length();
            } else {
                parts.add(anyOf(groups.get(at++)));
            }
        }
        return parts;
    }

    private static List<Word> wordsFrom(List<AnyOf> groups, int at) {
        return groups.stream()
                .skip(at)
                .takeWhile(AnyOf::isWord)
                .map(group -> (Word) group.clauses().get(0))
                .toList();
    }

    /** All of the typed words, better as the expression they are, or other words for it. */
    private SearchPredicate either(List<Word> typed, Expansion.Run run) {
        var all = f.and();
        typed.forEach(word -> all.add(weighted(word)));
        var either = f.or().add(all);
        run.written().forEach(expression -> either.add(weighted(expression, wording.expression(expression))));
        run.others().forEach(other -> either.add(weighted(other, wording.other(other))));
        return either.toPredicate();
    }

    private SearchPredicate anyOf(AnyOf group) {
        if (group.isWord()) {
            return weighted((Word) group.clauses().get(0));
        }
        var any = f.or();
        group.clauses().forEach(clause -> any.add(clause.in(wording)));
        return any.toPredicate();
    }

    private SearchPredicate weighted(Word word) {
        return weighted(word.text(), word.in(wording));
    }

    private SearchPredicate weighted(Expansion.Other other, SearchPredicate having) {
        return weighted(other.language().code() + ":" + other.text(), having);
    }

    private SearchPredicate weighted(String text, SearchPredicate having) {
        float rare = weight.of(text, having);
        return rare == 1 ? having : f.and(having).boost(rare).toPredicate();
    }
}
