package ca.liaison.search;

import static ca.liaison.Language.EN;
import static ca.liaison.Language.FR;
import static ca.liaison.search.AnEntry.ANONYMOUS;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.identity.Viewer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The room against Lucene by hand, on the same generated documents: {@code -Dbench.documents=100000} sets how many.
 * Rounds alternate; the figure is the median of the rounds.
 */
@Tag("bench")
class SearchBench {

    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int TURNS = 10;
    private static final int QUERIES = 300;
    private static final int VOCABULARY = 30_000;
    private static final Facet[] FACETS = {Facet.KIND, Facet.TOPIC, Facet.YEAR, Facet.ORGANIZATION};
    private static final String[] KINDS = {"statistics", "study", "conference", "circular", "guide", "news"};

    @TempDir
    Path folder;

    @Test
    void search_and_build() throws Exception {
        try (var index = new Index(folder.resolve("room"));
                var plain = new PlainLucene(folder.resolve("plain"))) {
            build(index, plain);
            var searching = new Searching(index, Thesaurus.NONE);
            var queries = queries();
            checkSameAnswers(searching, plain, queries);
            measure("search-4-facets-highlight-p95", searching, plain, queries, FACETS, 1.5);
            measure("search-highlight-p95", searching, plain, queries, new Facet[0], 1.1);
        }
    }

    /**
     * The same searches with the access filter and without, by a reader who may see everything, so that both find the
     * same; each asks a moment later than the last.
     */
    @Test
    void search_with_the_access_decision_and_without() throws Exception {
        var room = folder.resolve("access");
        try (var index = new Index(room)) {
            index.rebuild(new Generated(DOCUMENTS));
        }
        var engine = Engine.on(new Generations(room).current().orElseThrow());
        try {
            var expansion = new Expansion(Thesaurus.NONE);
            var filtered = new Rarity();
            var unfiltered = new Rarity();
            var queries = queries();
            var with = new ArrayList<Double>();
            var without = new ArrayList<Double>();
            var moment = new long[1];
            for (int round = -3; round < ROUNDS; round++) {
                double a = p95(
                        queries,
                        words -> ask(
                                engine,
                                session -> new Visible(engine, session, reader(moment), Set.of(), null),
                                words,
                                expansion,
                                filtered));
                double b = p95(
                        queries,
                        words -> ask(
                                engine,
                                session -> new Unfiltered(engine, session, AnEntry.READER),
                                words,
                                expansion,
                                unfiltered));
                if (round >= 0) {
                    with.add(a);
                    without.add(b);
                }
            }
            report("search-access", median(with), "ms", "same-search-unfiltered", median(without));
        } finally {
            engine.close();
        }
    }

    private static Results ask(
            Engine engine,
            Function<SearchSession, Visible> visible,
            List<String> words,
            Expansion expansion,
            Rarity rarity) {
        try (var session = engine.reading()) {
            return new Search(request(words, FACETS), visible.apply(session), expansion, rarity, 0).results();
        }
    }

    private static Viewer reader(long[] moment) {
        return new Viewer(
                "reader@police.example",
                AnEntry.READER.roles(),
                "police",
                AnEntry.READER.clearance(),
                AnEntry.NOW.plusMillis(moment[0]++),
                "");
    }

    /** What the index would be without anybody to keep anything from. */
    private static final class Unfiltered extends Visible {

        Unfiltered(Engine engine, SearchSession session, Viewer viewer) {
            super(engine, session, viewer, Set.of(), null);
        }

        @Override
        SearchPredicate granted(SearchPredicateFactory f, SearchPredicate wanted) {
            return wanted;
        }
    }

    /**
     * Both build in turns, so that neither has the machine when it is warmer or freer: the room waits inside its source
     * while it is the other's turn.
     */
    private void build(Index index, PlainLucene plain) throws Exception {
        warmUp();
        var theirs = new long[1];
        var turn = Math.max(1, DOCUMENTS / TURNS);
        long start = System.nanoTime();
        index.rebuild(new Generated(DOCUMENTS) {
            @Override
            public Optional<Filing> find(String id) {
                int i = Integer.parseInt(id);
                if (i % turn == 0) {
                    long before = System.nanoTime();
                    buildPlain(plain, i, Math.min(i + turn, DOCUMENTS));
                    theirs[0] += System.nanoTime() - before;
                }
                return super.find(id);
            }
        });
        long ours = System.nanoTime() - start - theirs[0];
        long before = System.nanoTime();
        plain.keep();
        theirs[0] += System.nanoTime() - before;
        report("index-build", DOCUMENTS * 1e9 / ours, "docs/s", DOCUMENTS * 1e9 / theirs[0]);
    }

    private void warmUp() throws Exception {
        try (var index = new Index(folder.resolve("warm-room"));
                var plain = new PlainLucene(folder.resolve("warm-plain"))) {
            index.rebuild(new Generated(Math.min(DOCUMENTS / 4, 5_000)));
            for (int i = 0; i < Math.min(DOCUMENTS / 4, 5_000); i++) {
                plain.put(filing(i));
            }
            plain.keep();
        }
    }

    private static void buildPlain(PlainLucene plain, int from, int to) {
        var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        var places = new Semaphore(64);
        for (int i = from; i < to; i++) {
            var filing = filing(i);
            places.acquireUninterruptibly();
            threads.execute(() -> {
                plain.put(filing);
                places.release();
            });
        }
        places.acquireUninterruptibly(64);
        threads.shutdown();
    }

    private static void checkSameAnswers(Searching searching, PlainLucene plain, List<List<String>> queries)
            throws IOException {
        for (var words : queries.subList(0, 50)) {
            var ours = searching.search(request(words, FACETS), ANONYMOUS);
            var theirs = plain.search(words, ANONYMOUS, fields(FACETS), 10);
            if (!ours.relaxed()) {
                assertThat(ours.total()).isEqualTo(theirs.total());
                assertThat(ours.facets().get(Facet.KIND).stream()
                                .mapToLong(FacetCount::count)
                                .sum())
                        .isEqualTo(theirs.facets().get("kind").values().stream()
                                .mapToLong(n -> n)
                                .sum());
            }
        }
    }

    private static void measure(
            String name,
            Searching searching,
            PlainLucene plain,
            List<List<String>> queries,
            Facet[] facets,
            double limit)
            throws IOException {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        var fields = fields(facets);
        for (int round = -3; round < ROUNDS; round++) {
            double a = p95(queries, words -> searching.search(request(words, facets), ANONYMOUS));
            double b = p95(queries, words -> plain.search(words, ANONYMOUS, fields, 10));
            if (round >= 0) {
                ours.add(a);
                theirs.add(b);
            }
        }
        report(name, median(ours), "ms", median(theirs));
    }

    /**
     * On a machine that others use as well, processor time ({@code -Dbench.cpu=true}) tells the two apart better than
     * the clock does.
     */
    private static long now() {
        return Boolean.getBoolean("bench.cpu")
                ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    private interface Asking {
        Object ask(List<String> words) throws IOException;
    }

    private static double p95(List<List<String>> queries, Asking asking) throws IOException {
        var times = new long[queries.size()];
        for (int i = 0; i < times.length; i++) {
            long start = now();
            asking.ask(queries.get(i));
            times[i] = now() - start;
        }
        Arrays.sort(times);
        return times[(int) (times.length * 0.95)] / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static SearchRequest request(List<String> words, Facet[] facets) {
        return SearchRequest.of(String.join(" ", words), EN).facets(facets);
    }

    private static List<String> fields(Facet[] facets) {
        return Arrays.stream(facets).map(Facet::parameter).toList();
    }

    private static void report(String name, double value, String unit, double peer) throws IOException {
        report(name, value, unit, "hand-written-lucene", peer);
    }

    private static void report(String name, double value, String unit, String against, double peer) throws IOException {
        var line = String.format(
                Locale.ROOT,
                "bench %s %.3f %s vs %s-%.3f ratio %.3f (%d documents)%n",
                name,
                value,
                unit,
                against,
                peer,
                value / peer,
                DOCUMENTS);
        System.out.print(line);
        var file = Path.of("target/bench/search.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Words that stand in all documents of their length, so that each query has answers. */
    private static List<List<String>> queries() {
        var random = new Random(11);
        return IntStream.range(0, QUERIES)
                .mapToObj(i -> {
                    var text = List.of(
                            text(new Random(random.nextInt(DOCUMENTS)), 300).split(" "));
                    return Stream.generate(() -> text.get(random.nextInt(text.size())))
                            .distinct()
                            .limit(1 + i % 3)
                            .toList();
                })
                .toList();
    }

    private static class Generated implements Source {

        @Override
        public String name() {
            return "";
        }

        private final int n;

        Generated(int n) {
            this.n = n;
        }

        @Override
        public Stream<String> ids() {
            return IntStream.range(0, n).mapToObj(String::valueOf);
        }

        @Override
        public Optional<Filing> find(String id) {
            return Optional.of(filing(Integer.parseInt(id)));
        }
    }

    private static Filing filing(int i) {
        var random = new Random(i);
        var language = i % 2 == 0 ? EN : FR;
        var text = text(random, 300);
        var entry = (i % 10 == 9 ? AnEntry.secret("e" + i) : AnEntry.open("e" + i))
                .kind(KINDS[random.nextInt(6)])
                .titled(text(random, 6), text(random, 6))
                .summary(text(random, 20), text(random, 20))
                .about(tag("topic", random, 40), tag("topic", random, 40))
                .from(tag("organization", random, 200), tag("country", random, 150))
                .files(language)
                .published(LocalDate.ofEpochDay(10_000 + random.nextInt(9_000)));
        return entry.page(language, text).filing();
    }

    private static ca.liaison.search.Tag tag(String name, Random random, int n) {
        int i = random.nextInt(n);
        return AnEntry.tag(name + i, "Label " + word(i * 31), "Libellé " + word(i * 37));
    }

    /** Words as often as in a language: few all the time, most hardly ever. */
    private static String text(Random random, int words) {
        var text = new StringBuilder(words * 8);
        for (int i = 0; i < words; i++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            text.append(word(rank)).append(i % 15 == 14 ? ". " : " ");
        }
        return text.toString();
    }

    private static String word(int rank) {
        var word = new StringBuilder();
        for (int rest = rank + 700; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
