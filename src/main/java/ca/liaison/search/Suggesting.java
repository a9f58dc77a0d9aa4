package ca.liaison.search;

import ca.liaison.Language;
import ca.liaison.search.Suggestion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/** Guesses what someone who is still typing may mean, from what the viewer may see. */
final class Suggesting {

    private static final int MOST = 8;
    private static final int MOST_TAGS = 3;
    private static final int MOST_TYPED = 100;
    private static final int MOST_WORDS = 6;
    private static final AggregationKey<Map<String, Long>> TOPICS = AggregationKey.of("topics");
    private static final AggregationKey<Map<String, Long>> ISSUERS = AggregationKey.of("issuers");

    private final Visible visible;
    private final Language reader;

    Suggesting(Visible visible, Language reader) {
        this.visible = visible;
        this.reader = reader;
    }

    List<Suggestion> of(String typed) {
        var words = WordAnalysis.of(typed.length() > MOST_TYPED ? typed.substring(0, MOST_TYPED) : typed).stream()
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(tags(words));
        all.addAll(titles(words));
        return all.stream().limit(MOST).toList();
    }

    private List<Suggestion> titles(List<String> words) {
        var own = reader == Language.EN ? "beginningsEn" : "beginningsFr";
        var other = reader == Language.EN ? "beginningsFr" : "beginningsEn";
        var f = visible.entry();
        var all = f.and();
        words.forEach(word -> all.add(f.match().field(own).boost(4).field(other).matching(word)));
        return Order.of(visible.entries(EntryRow.class, all.toPredicate()), Sort.RELEVANCE, reader)
                .fetchHits(MOST)
                .stream()
                .map(EntryRow::hit)
                .map(hit -> new Suggestion(
                        Kind.TITLE,
                        inReaders(hit.title().in(reader), hit.title().in(reader.other())),
                        hit.id()))
                .toList();
    }

    private List<Suggestion> tags(List<String> words) {
        var result = visible.entries(EntryRow.class, tagged(words))
                .aggregation(
                        TOPICS, f -> f.terms().field("topics", String.class).maxTermCount(1_000))
                .aggregation(
                        ISSUERS, f -> f.terms().field("issuer", String.class).maxTermCount(1_000))
                .fetch(0);
        return Stream.concat(
                        meant(result.aggregation(TOPICS), Kind.TOPIC, words),
                        meant(result.aggregation(ISSUERS), Kind.ORGANIZATION, words))
                .limit(MOST_TAGS)
                .toList();
    }

    private SearchPredicate tagged(List<String> words) {
        var f = visible.entry();
        var all = f.and();
        words.forEach(word -> all.add(f.match().field("beginningsOfTags").matching(word)));
        return all.toPredicate();
    }

    /** The entries that have the tag have others as well. */
    private Stream<Suggestion> meant(Map<String, Long> counts, Kind kind, List<String> words) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(tag -> TagText.read(tag.getKey()))
                .filter(tag ->
                        begins(tag.label().en(), words) || begins(tag.label().fr(), words))
                .map(tag -> new Suggestion(
                        kind, inReaders(tag.label().in(reader), tag.label().in(reader.other())), tag.code()));
    }

    private static boolean begins(String label, List<String> words) {
        var own = WordAnalysis.of(label);
        return words.stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static String inReaders(String own, String other) {
        return own == null || own.isBlank() ? other == null ? "" : other : own;
    }
}
