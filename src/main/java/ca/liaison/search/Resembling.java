package ca.liaison.search;

import ca.liaison.Language;
import ca.liaison.search.Clause.Word;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/**
 * Finds what is like an entry: the same topics, words of its title, and the words that its text uses most, the rare
 * ones first.
 */
final class Resembling {

    private static final float TOPIC = 8;
    private static final float TITLE = 2;
    private static final int MOST_TITLE_WORDS = 12;
    /**
     * As many as an entry keeps; but what it took for one word, such as a line of Chinese, the index may read as sixty.
     */
    private static final int MOST_KEYWORDS = 20;

    private final Visible visible;
    private final Rarity rarity;
    private final long revision;

    Resembling(Visible visible, Rarity rarity, long revision) {
        this.visible = visible;
        this.rarity = rarity;
        this.revision = revision;
    }

    List<Hit> to(String id, int n) {
        var f = visible.entry();
        return visible.entries(KeywordRow.class, f.id().matching(id).toPredicate()).fetchHits(1).stream()
                .flatMap(
                        row -> Order.of(visible.entries(EntryRow.class, like(row)), Sort.RELEVANCE, Language.EN)
                                .fetchHits(n)
                                .stream())
                .map(EntryRow::hit)
                .toList();
    }

    private SearchPredicate like(KeywordRow row) {
        var f = visible.entry();
        var like = f.bool().mustNot(f.id().matching(row.id())).minimumShouldMatchNumber(1);
        row.topic()
                .forEach(topic ->
                        like.should(f.match().field("topic").matching(topic).boost(TOPIC)));
        titleWords(row).forEach(word -> like.should(weighted(word, TITLE)));
        row.keywords().stream()
                .flatMap(keyword -> WordAnalysis.asTyped(keyword).stream())
                .distinct()
                .limit(MOST_KEYWORDS)
                .forEach(word -> like.should(weighted(new Word(word, false), 1)));
        return like.toPredicate();
    }

    private SearchPredicate weighted(Word word, float boost) {
        var f = visible.entry();
        var having = new EntryWording(visible, Language.EN).word(word);
        return f.and(having)
                .boost(boost * rarity.of(word.text(), having, visible, revision))
                .toPredicate();
    }

    private static List<Word> titleWords(KeywordRow row) {
        return Stream.of(row.titleEn(), row.titleFr())
                .filter(Objects::nonNull)
                .flatMap(title -> WordAnalysis.of(title).stream())
                .filter(word -> !CommonWords.include(word))
                .distinct()
                .limit(MOST_TITLE_WORDS)
                .map(word -> new Word(word, false))
                .toList();
    }
}
