package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every real file we have: what must be found in it is found, and none takes the others down. */
class CorpusTest {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static List<Corpus.Entry> entries;
    private static final Map<String, Collected> READ = new ConcurrentSkipListMap<>();
    private static final Map<String, Long> MILLIS = new ConcurrentSkipListMap<>();

    @BeforeAll
    static void read_everything() throws IOException, InterruptedException {
        entries = Corpus.entries();
        var extractor = new Extractor(Extractors.with(Extractors.setup().withOcr(false), 2, TIME, "512m"));
        var queue = new java.util.concurrent.ConcurrentLinkedQueue<>(entries);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            var thread = new Thread(() -> {
                for (var entry = queue.poll(); entry != null; entry = queue.poll()) {
                    var start = System.nanoTime();
                    READ.put(entry.path(), Extractors.read(extractor, entry.file()));
                    MILLIS.put(entry.path(), (System.nanoTime() - start) / 1_000_000);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
        extractor.close();
    }

    @AfterAll
    static void report() {
        READ.forEach((path, read) -> {
            if (read.reason() != null) {
                System.out.printf(
                        "corpus %-12s %-60s %s%n", read.reason(), path, ((Outcome.Failed) read.outcome).detail());
            }
        });
        MILLIS.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(15)
                .forEach(e -> System.out.println("corpus slow " + e));
    }

    @Test
    void the_expected_phrases_are_found() {
        var wanted = entries.stream().filter(entry -> !entry.expect().isEmpty()).toList();
        var missed = wanted.stream()
                .filter(entry -> !READ.get(entry.path()).says(entry.expect()))
                .toList();

        missed.forEach(entry -> System.out.println(
                "corpus missed " + entry.path() + " «" + entry.expect() + "» " + READ.get(entry.path()).outcome));
        System.out.println("corpus expect " + (wanted.size() - missed.size()) + "/" + wanted.size());
        assertThat(missed.size()).isLessThanOrEqualTo(wanted.size() * 3 / 100);
    }

    @Test
    void every_file_ends_within_its_limits() {
        assertThat(READ).hasSameSizeAs(entries);
        assertThat(MILLIS.values()).allSatisfy(millis -> assertThat(millis).isLessThan(6 * TIME.toMillis()));
    }

    @Test
    void no_file_without_words_counts_as_success() {
        assertThat(READ.entrySet())
                .filteredOn(e -> e.getValue().text().isBlank()
                        && e.getValue().children.isEmpty()
                        && e.getValue().reason() == null)
                .allSatisfy(e -> assertThat(e.getValue().facts().warnings())
                        .as(e.getKey())
                        .contains(TextWarning.NO_TEXT));
    }
}
