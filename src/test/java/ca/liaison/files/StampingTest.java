package ca.liaison.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Refusal;
import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Extractors;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.start.DataFolder;
import ca.liaison.store.Shelves;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StampingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Extractor EXTRACTOR = Extractors.running(2);
    private static final FileDescription MARKED =
            new FileDescription("a.pdf", "application/pdf", false, List.of("TLP:AMBER"), true, false);

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final StampingPlaces places = new StampingPlaces();
    private Stamping stamping;
    private Digest file;

    @BeforeEach
    void open() throws IOException {
        var vault = VaultForTests.on(new Shelves(mongo.database()), clock);
        file = vault.put(
                        new ByteArrayInputStream(Samples.pdf(List.of(List.of("Words of the first page.")))),
                        Long.MAX_VALUE)
                .digest();
        stamping = new Stamping(
                vault, EXTRACTOR, places, new StampedCopies(DataFolder.at(data), clock), DataFolder.at(data));
    }

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    private Viewer reader(String name) {
        return new Viewer(name, Set.of(Role.READER), "police", Clearance.ALL, clock.instant(), "192.0.2.1");
    }

    private byte[] copy(String reader) throws IOException {
        try (var bytes = stamping.copy(file, MARKED, reader(reader), reader).bytes()) {
            return bytes.readAllBytes();
        }
    }

    private static String words(byte[] copy) throws IOException {
        try (var document = Loader.loadPDF(copy)) {
            var words = new PDFTextStripper();
            words.setSortByPosition(true);
            return words.getText(document).replaceAll("\\s+", "");
        }
    }

    /** What the disk still has of the making. */
    private List<Path> left() throws IOException {
        try (var all = Files.list(data.resolve("scratch").resolve("stamping"))) {
            return all.toList();
        }
    }

    @Test
    void the_same_copy_is_made_once_for_all_who_ask_at_once_and_for_some_minutes() throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        var first = new ArrayList<byte[]>();
        for (var copy : threads.invokeAll(List.<Callable<byte[]>>of(
                () -> copy("anne@police.example"),
                () -> copy("anne@police.example"),
                () -> copy("anne@police.example")))) {
            first.add(copy.get());
        }
        threads.shutdown();
        clock.move(StampedCopies.KEPT.minusSeconds(1));

        assertThat(first).allSatisfy(copy -> assertThat(copy).isEqualTo(first.get(0)));
        assertThat(copy("anne@police.example")).isEqualTo(first.get(0));
        assertThat(words(first.get(0))).contains("anne@police.example·2026-06-0108:00Ottawa", "TLP:AMBER");
        assertThat(left()).isEmpty();

        clock.move(Duration.ofMinutes(1));
        assertThat(words(copy("anne@police.example"))).contains("2026-06-0108:10Ottawa");
    }

    @Test
    void each_reader_has_a_copy_of_their_own() throws Exception {
        copy("anne@police.example");

        assertThat(words(copy("bob@police.example")))
                .contains("bob@police.example")
                .doesNotContain("anne@police.example");
    }

    @Test
    void a_copy_that_was_made_needs_no_place_and_a_slow_reader_of_it_holds_none() throws Exception {
        var slow = stamping.copy(file, MARKED, reader("anne@police.example"), "anne@police.example");
        try (var one = places.enter("one");
                var two = places.enter("two")) {
            assertThat(copy("anne@police.example")).isNotEmpty();
        }
        assertThat(slow.bytes().readAllBytes()).hasSize((int) slow.length());
    }

    @Test
    void while_one_reader_has_one_made_another_has_a_place() throws Exception {
        try (var making = places.enter("greedy")) {
            assertThat(copy("bob@police.example")).isNotEmpty();
        }
    }

    @Test
    void what_finds_no_place_is_refused_and_nothing_of_it_was_begun() {
        try (var one = places.enter("one");
                var two = places.enter("two")) {
            Thread.currentThread().interrupt(); // whoever waits in line gives up at once
            assertThatThrownBy(() -> copy("anne@police.example"))
                    .isInstanceOfSatisfying(
                            Refusal.class, busy -> assertThat(busy.status()).isEqualTo(503));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
