package ca.liaison.search;

import ca.liaison.search.Clause.Phrase;
import java.util.List;

/** Finds phrases in the part of very long entries that did not go into their whole text as it stands. */
record Beyond(Visible visible) {

    private static final int MOST = 1_000;

    List<String> withPhrase(Phrase phrase) {
        var f = visible.passage();
        var there = f.bool()
                .must(f.phrase().field("textExact").matching(phrase.text()))
                .filter(f.match().field("beyond").matching(true))
                .toPredicate();
        return visible.passages(OwnerRow.class, there).fetchHits(MOST).stream()
                .map(OwnerRow::entry)
                .distinct()
                .toList();
    }
}
