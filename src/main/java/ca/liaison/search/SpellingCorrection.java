package ca.liaison.search;

import ca.liaison.search.Clause.Word;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes other words when nothing is found, and only words that find something for this viewer. */
final class SpellingCorrection {

    private static final Function<String, Pattern> ALONE =
            word -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");

    private final Visible visible;
    private final Search search;

    SpellingCorrection(Visible visible, Search search) {
        this.visible = visible;
        this.search = search;
    }

    Optional<String> of(SearchQuery asked) {
        var unknown = asked.wanted().stream()
                .filter(Word.class::isInstance)
                .map(Word.class::cast)
                .filter(word -> !search.isKnown(word))
                .distinct()
                .toList();
        var corrected = search.request().q();
        for (var word : unknown) {
            var better = better(word);
            if (better.isEmpty()) {
                return Optional.empty();
            }
            corrected = ALONE.apply(word.text()).matcher(corrected).replaceAll(Matcher.quoteReplacement(better.get()));
        }
        return unknown.isEmpty() || search.countFor(corrected) == 0 ? Optional.empty() : Optional.of(corrected);
    }

    /** The nearest word that most entries have; at the same distance the more frequent one. */
    private Optional<String> better(Word word) {
        var near = new SimilarSpellings(visible.engine()).of(word.text());
        for (var sameDistance : near.values()) {
            var best = sameDistance.stream()
                    .map(this::counted)
                    .filter(count -> count.count() > 0)
                    .max(Comparator.comparingLong(FacetCount::count)
                            .thenComparing(FacetCount::value, Comparator.reverseOrder()));
            if (best.isPresent()) {
                return best.map(FacetCount::value);
            }
        }
        return Optional.empty();
    }

    private FacetCount counted(String spelling) {
        var f = visible.entry();
        return new FacetCount(
                spelling,
                visible.count(f.match()
                        .fields("titleExact", "textExact")
                        .matching(spelling)
                        .toPredicate()));
    }
}
