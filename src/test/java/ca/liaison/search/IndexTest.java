package ca.liaison.search;

import static ca.liaison.Language.EN;
import static ca.liaison.search.AnEntry.ANONYMOUS;
import static ca.liaison.search.AnEntry.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

    @TempDir
    Path folder;

    static long found(Index index, String q) {
        return new Searching(index, Thesaurus.NONE)
                .search(SearchRequest.of(q, EN), ANONYMOUS)
                .total();
    }

    static List<PageHit> pages(Index index, String q) {
        return new Searching(index, Thesaurus.NONE)
                .search(SearchRequest.of(q, EN), ANONYMOUS).hits().stream()
                        .flatMap(hit -> hit.pages().stream())
                        .toList();
    }

    /** What belongs into the index, as a store would have it. */
    static class Shelf implements Source {

        final Map<String, Filing> filings = new LinkedHashMap<>();
        Runnable meanwhile = () -> {};

        @Override
        public String name() {
            return "";
        }

        @Override
        public Stream<String> ids() {
            return List.copyOf(filings.keySet()).stream();
        }

        @Override
        public Optional<Filing> find(String id) {
            meanwhile.run();
            return Optional.ofNullable(filings.get(id));
        }
    }

    static Shelf shelf(int n) {
        var shelf = new Shelf();
        IntStream.range(0, n)
                .forEach(i -> shelf.filings.put(
                        "e" + i,
                        open("e" + i)
                                .titled("Entry " + i, null)
                                .page(EN, "shelved text " + i)
                                .filing()));
        return shelf;
    }

    @Test
    void putting_again_replaces_and_changes_nothing_else() {
        try (var index = new Index(folder)) {
            for (int i = 0; i < 3; i++) {
                open("a")
                        .titled("Alpha", null)
                        .page(EN, "first page")
                        .page(EN, "second page")
                        .putInto(index);
            }
            assertThat(pages(index, "second")).hasSize(1);
            open("a").titled("Alpha", null).page(EN, "first page").putInto(index);
            assertThat(found(index, "second")).isZero();
            assertThat(found(index, "alpha")).isEqualTo(1);
            index.remove("a");
            index.remove("a");
            assertThat(found(index, "")).isZero();
            assertThat(pages(index, "first")).isEmpty();
        }
    }

    @Test
    void what_was_put_is_on_disk_before_the_call_returns() throws IOException {
        try (var index = new Index(folder)) {
            open("a").titled("Alpha", null).page(EN, "kept text").putInto(index);
            var copy = folder.resolveSibling(folder.getFileName() + "-copy");
            copy(folder, copy); // what a kill at this moment would leave, with its write.lock
            try (var after = new Index(copy)) {
                assertThat(found(after, "kept")).isEqualTo(1);
                assertThat(pages(after, "kept")).hasSize(1);
                open("b").titled("Beta", null).putInto(after);
                assertThat(found(after, "")).isEqualTo(2);
            }
        }
    }

    @Test
    void an_index_is_taken_up_again() {
        try (var index = new Index(folder)) {
            assertThat(index.needsRebuild()).isTrue();
            index.rebuild(shelf(3));
            assertThat(index.needsRebuild()).isFalse();
        }
        try (var index = new Index(folder)) {
            assertThat(index.needsRebuild()).isFalse();
            assertThat(found(index, "shelved")).isEqualTo(3);
        }
    }

    @Test
    void a_damaged_index_is_moved_aside_and_the_portal_starts() throws IOException {
        try (var index = new Index(folder)) {
            index.rebuild(shelf(3));
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.getFileName().toString().endsWith(".cfs"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        try (var index = new Index(folder)) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(found(index, "")).isZero();
            index.rebuild(shelf(3));
            assertThat(found(index, "shelved")).isEqualTo(3);
        }
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("damaged-")))
                    .hasSize(1);
        }
    }

    @Test
    void a_pointer_to_nowhere_or_another_version_is_not_followed() throws IOException {
        for (var pointer : List.of("", "0-old", "1-gone", "../..", "1-\u0000")) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("current"), pointer);
            try (var index = new Index(folder)) {
                assertThat(index.needsRebuild()).isTrue();
                open("a").titled("Alpha", null).putInto(index);
                assertThat(found(index, "alpha")).isEqualTo(1);
            }
        }
    }

    @Test
    void the_old_index_serves_while_the_new_one_is_built_and_nothing_put_meanwhile_is_lost() {
        try (var index = new Index(folder)) {
            index.rebuild(shelf(20));
            var shelf = shelf(10);
            var counts = new ArrayList<Long>();
            var steps = new int[1];
            shelf.meanwhile = () -> {
                counts.add(found(index, "shelved"));
                if (steps[0]++ == 5) {
                    // e2 was copied already, e9 was not, new is not among the ids
                    for (var id : List.of("e2", "e9", "new")) {
                        shelf.filings.put(
                                id,
                                open(id).titled("Changed", null)
                                        .page(EN, "changed meanwhile")
                                        .filing());
                        index.put(
                                shelf.filings.get(id).entry(),
                                shelf.filings.get(id).passages());
                    }
                    shelf.filings.remove("e3");
                    index.remove("e3");
                }
            };
            assertThat(index.rebuild(shelf).entries()).isEqualTo(10);
            assertThat(counts.subList(0, 6)).containsOnly(20L);
            assertThat(counts).allMatch(count -> count >= 17);
            assertThat(found(index, "changed")).isEqualTo(3);
            assertThat(found(index, "shelved")).isEqualTo(7);
            assertThat(pages(index, "\"changed meanwhile\"")).hasSize(3);
        }
    }

    @Test
    void a_rebuild_that_fails_leaves_the_old_index() throws IOException {
        try (var index = new Index(folder)) {
            index.rebuild(shelf(4));
            var broken = shelf(9);
            broken.meanwhile = () -> {
                throw new IllegalStateException("the store is down");
            };
            assertThatThrownBy(() -> index.rebuild(broken)).hasMessage("the store is down");
            assertThat(found(index, "shelved")).isEqualTo(4);
            open("later").titled("Later", null).putInto(index);
            assertThat(found(index, "later")).isEqualTo(1);
        }
        try (var folders = Files.list(folder)) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void a_very_long_publication_is_found_to_its_last_page() {
        try (var index = new Index(folder)) {
            var filler = "statistics of seizures at the border and their trend ".repeat(40);
            var passages = IntStream.rangeClosed(1, 2_000)
                    .mapToObj(n -> new PassageEntry(
                            Container.PAGE,
                            n,
                            null,
                            null,
                            EN,
                            n == 2_000 ? "Here the turquoise walrus sleeps." : filler))
                    .toList();
            index.put(open("long").titled("Long", null).entry(), passages);
            for (var q : List.of(
                    "walrus",
                    "turquoise walrus",
                    "\"turquoise walrus\"",
                    "walr*",
                    "long \"turquoise walrus sleeps\"")) {
                assertThat(pages(index, q)).as(q).extracting(PageHit::number).contains(2_000);
            }
            assertThat(found(index, "\"walrus turquoise\"")).isZero();
            assertThat(pages(index, "\"turquoise walrus\"")).hasSize(1);
            assertThat(found(index, "-\"turquoise walrus\"")).isZero();
        }
    }

    @Test
    void many_passages_are_taken_in_without_holding_them_all() {
        try (var index = new Index(folder)) {
            Iterable<PassageEntry> many = () -> IntStream.rangeClosed(1, 20_000)
                    .mapToObj(n -> new PassageEntry(Container.PAGE, n, null, null, EN, "page text number" + n))
                    .iterator();
            index.put(open("many").titled("Many", null).entry(), many);
            assertThat(pages(index, "number19999")).extracting(PageHit::number).containsExactly(19_999);
        }
    }

    @Test
    void a_long_publication_does_not_hide_the_pages_of_others() {
        try (var index = new Index(folder)) {
            index.put(
                    open("big").titled("Big", null).entry(),
                    IntStream.rangeClosed(1, 500)
                            .mapToObj(n -> new PassageEntry(Container.PAGE, n, null, null, EN, "cocaine"))
                            .toList());
            open("small")
                    .titled("Small", null)
                    .page(EN, "a long sentence which says among very many other things the word cocaine once")
                    .putInto(index);
            var hits = new Searching(index, Thesaurus.NONE)
                    .search(SearchRequest.of("cocaine", EN), ANONYMOUS)
                    .hits();
            assertThat(hits)
                    .hasSize(2)
                    .allSatisfy(hit -> assertThat(hit.pages()).isNotEmpty());
            assertThat(hits.get(0).pages()).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void many_writers_do_not_disturb_each_other() throws InterruptedException {
        try (var index = new Index(folder)) {
            var writers = Executors.newFixedThreadPool(4);
            var done = new CountDownLatch(40);
            IntStream.range(0, 40)
                    .forEach(i -> writers.submit(() -> {
                        open("e" + i % 5)
                                .titled("Entry " + i % 5, null)
                                .page(EN, "written text")
                                .page(EN, "other text")
                                .putInto(index);
                        done.countDown();
                    }));
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            writers.shutdown();
            assertThat(found(index, "written")).isEqualTo(5);
            assertThat(pages(index, "\"written text\"")).hasSize(5);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
