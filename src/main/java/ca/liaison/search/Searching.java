package ca.liaison.search;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;

/**
 * Every question that may be asked of the index. None is answered without knowing who asks, and none shows that there
 * is more than the viewer may see.
 */
@ApplicationScoped
public class Searching {

    private static final int MOST_OF_A_LETTER = 1_000;
    private static final int CHUNK = 500;
    private static final AggregationKey<Map<String, Long>> LETTERS = AggregationKey.of("letters");

    private final Index index;
    private final Expansion expansion;
    private final Rarity rarity;
    /** The one source that is asked, null for all. */
    private final String source;

    @Inject
    Searching(Index index, Instance<Thesaurus> thesaurus) {
        this(index, thesaurus.isResolvable() ? thesaurus.get() : Thesaurus.NONE);
    }

    public Searching(Index index, Thesaurus thesaurus) {
        this(index, new Expansion(thesaurus), new Rarity(), null);
    }

    private Searching(Index index, Expansion expansion, Rarity rarity, String source) {
        this.index = index;
        this.expansion = expansion;
        this.rarity = rarity;
        this.source = source;
    }

    /** The same questions to one source alone, as if there were no other; it is asked with the ids that it gives. */
    public Searching of(String source) {
        return new Searching(index, expansion, rarity, source);
    }

    public Results search(SearchRequest request, Viewer viewer) {
        return index.ask(
                viewer, source, visible -> new Search(request, visible, expansion, rarity, index.revision()).results());
    }

    /** For who is still typing. At most eight. */
    public List<Suggestion> suggest(String typed, Language reader, Viewer viewer) {
        return index.ask(viewer, source, visible -> new Suggesting(visible, reader).of(typed == null ? "" : typed));
    }

    /** Most alike first; none when the viewer may not see the entry itself. */
    public List<Hit> similar(String id, Viewer viewer, int n) {
        return index.ask(
                viewer, source, visible -> new Resembling(visible, rarity, index.revision()).to(known(id), bounded(n)));
    }

    /** Newest first, of what is current. */
    public List<Hit> latest(Viewer viewer, int n) {
        return index.ask(viewer, source, visible -> {
            var current =
                    visible.entry().match().field("current").matching(true).toPredicate();
            return rows(Order.of(visible.entries(EntryRow.class, current), Sort.DATE, Language.EN)
                    .fetchHits(bounded(n)));
        });
    }

    /** Of all that is current and that the viewer may see. */
    public Map<Facet, List<FacetCount>> counts(Viewer viewer) {
        return search(SearchRequest.of("", Language.EN).size(0), viewer).facets();
    }

    /** The first letters of the titles, A to Z, then #. */
    public List<FacetCount> letters(Language reader, Viewer viewer) {
        return index.ask(
                viewer,
                source,
                visible -> everything(visible)
                        .aggregation(
                                LETTERS,
                                f -> f.terms()
                                        .field(letterField(reader), String.class)
                                        .orderByTermAscending())
                        .fetch(0)
                        .aggregation(LETTERS)
                        .entrySet()
                        .stream()
                        .map(letter -> new FacetCount(letter.getKey(), letter.getValue()))
                        .sorted((a, b) -> a.value().equals("#")
                                ? 1
                                : b.value().equals("#") ? -1 : a.value().compareTo(b.value()))
                        .toList());
    }

    /** In the order of titles; at most a thousand. */
    public List<Hit> startingWith(String letter, Language reader, Viewer viewer) {
        return index.ask(viewer, source, visible -> {
            var wanted = visible.entry()
                    .match()
                    .field(letterField(reader))
                    .matching(letter)
                    .toPredicate();
            return rows(Order.of(visible.entries(EntryRow.class, wanted), Sort.TITLE, reader)
                    .fetchHits(MOST_OF_A_LETTER));
        });
    }

    /** Hands over every entry that the viewer may see, newest first, however many there are. */
    public void each(Viewer viewer, Consumer<Hit> reader) {
        index.ask(viewer, source, visible -> {
            try (var scroll =
                    Order.of(everything(visible), Sort.DATE, Language.EN).scroll(CHUNK)) {
                for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                    chunk.hits().stream().map(EntryRow::hit).forEach(reader);
                }
            }
            return null;
        });
    }

    /**
     * The pages of one entry on which the words stand, in reading order: the best of them where there are more than
     * that.
     */
    public List<PageHit> within(String id, String q, Language reader, Viewer viewer, int most) {
        var asked = QueryReader.read(SearchRequest.of(q, reader).q());
        return index.ask(
                viewer,
                source,
                visible -> new PagesFound(visible, reader, asked.all(), expansion).within(known(id), bounded(most)));
    }

    /** For showing a text with the words that were asked for. */
    public WordMarks marks(String q) {
        return new WordMarks(new Marker(
                QueryReader.read(SearchRequest.of(q, Language.EN).q()).all(), expansion));
    }

    public Optional<Hit> find(String id, Viewer viewer) {
        return index.ask(
                        viewer,
                        source,
                        visible -> visible.entries(
                                        EntryRow.class,
                                        visible.entry().id().matching(known(id)).toPredicate())
                                .fetchSingleHit())
                .map(EntryRow::hit);
    }

    private static SearchQueryOptionsStep<?, ?, EntryRow, ?, ?, ?> everything(Visible visible) {
        return visible.entries(EntryRow.class, visible.entry().matchAll().toPredicate());
    }

    private static List<Hit> rows(List<EntryRow> rows) {
        return rows.stream().map(EntryRow::hit).toList();
    }

    private static String letterField(Language reader) {
        return reader == Language.EN ? "letterEn" : "letterFr";
    }

    private String known(String id) {
        return source == null ? id : new EntryId(source, id).toString();
    }

    private static int bounded(int n) {
        return Math.max(0, Math.min(n, 100));
    }
}
