package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.files.Digest;
import ca.liaison.files.Stored;
import ca.liaison.start.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {

    @TempDir
    Path data;

    private Node node;
    private Copies copies;

    @BeforeEach
    void with_none() {
        node = new Node(DataFolder.at(data));
        copies = new Copies(node);
    }

    @Test
    void what_came_in_is_taken_once_as_it_was() throws IOException {
        come("some words", true);

        assertThat(copies.take(digest("some words")))
                .hasValueSatisfying(copy -> assertThat(copy).hasContent("some words"));
        assertThat(copies.take(digest("some words"))).isEmpty();
    }

    @Test
    void nothing_stays_of_what_was_refused_or_was_there_before() throws IOException {
        try (var copy = copies.begin()) {
            copy.of(new ByteArrayInputStream("half".getBytes(StandardCharsets.UTF_8)))
                    .read();
        }
        come("known", false);

        assertThat(copies.take(digest("known"))).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void a_disk_that_takes_no_copy_does_not_keep_the_file_from_coming_in() throws IOException {
        copies = new Copies(node, file -> new FilterOutputStream(Files.newOutputStream(file)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }
        });

        come("some words", true);

        assertThat(copies.take(digest("some words"))).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void the_oldest_make_room_for_new_ones() throws IOException {
        for (int number = 0; number < 1_001; number++) {
            come("file " + number, true);
        }

        assertThat(files()).isEqualTo(1_000);
        assertThat(copies.take(digest("file 0"))).isEmpty();
        assertThat(copies.take(digest("file 1000"))).isPresent();
    }

    private void come(String text, boolean fresh) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var copy = copies.begin()) {
            assertThat(copy.of(new ByteArrayInputStream(bytes)).readNBytes(bytes.length))
                    .isEqualTo(bytes);
            copy.keep(new Stored(digest(text), bytes.length, fresh));
        }
    }

    private static Digest digest(String text) {
        return Digest.over(text.getBytes(StandardCharsets.UTF_8));
    }

    private long files() throws IOException {
        try (var all = Files.list(data.resolve("scratch/ingestion"))) {
            return all.count();
        }
    }
}
