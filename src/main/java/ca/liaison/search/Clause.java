package ca.liaison.search;

import org.hibernate.search.engine.search.predicate.SearchPredicate;

/** One thing that a query asks for. */
sealed interface Clause {

    String text();

    /** Whether only titles are meant. */
    boolean inTitle();

    SearchPredicate in(Wording wording);

    /** A word, in any inflection. */
    record Word(String text, boolean inTitle) implements Clause {

        @Override
        public SearchPredicate in(Wording wording) {
            return wording.word(this);
        }
    }

    /** Words as they stand, next to each other. */
    record Phrase(String text, boolean inTitle) implements Clause {

        @Override
        public SearchPredicate in(Wording wording) {
            return wording.phrase(this);
        }
    }

    /** A word with gaps: {@code homicid*}. */
    record Pattern(String text, boolean inTitle) implements Clause {

        @Override
        public SearchPredicate in(Wording wording) {
            return wording.pattern(this);
        }
    }
}
