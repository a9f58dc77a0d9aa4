package ca.liaison.search;

import java.util.List;

/** What a query asks for: something of each group, and nothing of what is unwanted. */
record SearchQuery(List<AnyOf> all, List<Clause> unwanted) {

    /** Alternatives; most often one. */
    record AnyOf(List<Clause> clauses) {

        boolean isWord() {
            return clauses.size() == 1 && clauses.get(0) instanceof Clause.Word word && !word.inTitle();
        }
    }

    boolean isEmpty() {
        return all.isEmpty() && unwanted.isEmpty();
    }

    boolean hasPhrases() {
        return all.stream().flatMap(any -> any.clauses().stream()).anyMatch(Clause.Phrase.class::isInstance);
    }

    /** Without what is unwanted: for the places where only what was found is shown. */
    List<Clause> wanted() {
        return all.stream().flatMap(any -> any.clauses().stream()).toList();
    }
}
