package ca.liaison.files;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.start.DataFolder;
import ca.liaison.testing.MovableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampedCopiesTest {

    private static final Copying ANNES = copying("a", "TLP:AMBER", true, "anne@police.example");

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T12:00:00Z"));
    private StampedCopies copies;

    private static Copying copying(String file, String banner, boolean watermark, String reader) {
        return new Copying(new Digest(file.repeat(64)), List.of(banner), watermark, reader);
    }

    @BeforeEach
    void open() throws IOException {
        copies = new StampedCopies(DataFolder.at(data), clock);
    }

    private StampedCopy keep(Copying made, String words) throws IOException {
        return copies.keep(made, Files.writeString(data.resolve("made.pdf"), words));
    }

    private static String words(StampedCopy copy) throws IOException {
        try (var bytes = copy.bytes()) {
            var read = bytes.readAllBytes();
            assertThat(read).hasSize((int) copy.length());
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    private List<Path> onDisk() throws IOException {
        try (var all = Files.list(data.resolve("scratch").resolve("stamped"))) {
            return all.toList();
        }
    }

    @Test
    void a_copy_is_handed_out_again_to_its_reader_and_to_nobody_else() throws Exception {
        assertThat(words(keep(ANNES, "the copy of Anne"))).isEqualTo("the copy of Anne");

        assertThat(words(copies.find(ANNES).orElseThrow())).isEqualTo("the copy of Anne");
        assertThat(copies.find(copying("a", "TLP:AMBER", true, "bob@police.example")))
                .isEmpty();
        assertThat(copies.find(copying("a", "TLP:RED", true, "anne@police.example")))
                .isEmpty();
        assertThat(copies.find(copying("a", "TLP:AMBER", false, "anne@police.example")))
                .isEmpty();
        assertThat(copies.find(copying("b", "TLP:AMBER", true, "anne@police.example")))
                .isEmpty();
    }

    @Test
    void what_lies_on_the_disk_says_nothing() throws Exception {
        var words = "words that somebody may look for ".repeat(1_000);
        keep(ANNES, words).drop();
        var first = Files.readAllBytes(onDisk().get(0));

        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("words that");
        keep(copying("b", "TLP:AMBER", true, "anne@police.example"), words).drop();
        assertThat(onDisk())
                .hasSize(2)
                .anySatisfy(other -> assertThat(Files.readAllBytes(other))
                        .hasSameSizeAs(first)
                        .isNotEqualTo(first));
    }

    @Test
    void a_copy_is_forgotten_after_some_minutes_but_who_is_reading_it_reads_on() throws Exception {
        var reading = keep(ANNES, "the copy of Anne");
        clock.move(StampedCopies.KEPT);

        assertThat(copies.find(ANNES)).isEmpty();
        assertThat(onDisk()).isEmpty();
        assertThat(words(reading)).isEqualTo("the copy of Anne");
    }

    @Test
    void nobody_has_to_ask_for_the_old_ones_to_go() throws Exception {
        keep(ANNES, "the copy of Anne").drop();
        clock.move(StampedCopies.KEPT);

        copies.doOne();

        assertThat(onDisk()).isEmpty();
    }

    @Test
    void the_oldest_go_where_there_are_too_many() throws Exception {
        for (int i = 0; i <= 1_000; i++) {
            keep(copying("a", "TLP:AMBER", true, i + "@police.example"), "copy " + i)
                    .drop();
        }

        assertThat(onDisk()).hasSize(1_000);
        assertThat(copies.find(copying("a", "TLP:AMBER", true, "0@police.example")))
                .isEmpty();
        assertThat(words(copies.find(copying("a", "TLP:AMBER", true, "1000@police.example"))
                        .orElseThrow()))
                .isEqualTo("copy 1000");
    }

    @Test
    void the_next_start_removes_what_a_kill_left() throws Exception {
        keep(ANNES, "the copy of Anne").drop();

        var next = new StampedCopies(DataFolder.at(data), clock);

        assertThat(onDisk()).isEmpty();
        assertThat(next.find(ANNES)).isEmpty();
    }
}
