package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Extractors;
import ca.liaison.extraction.Facts;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.files.VaultForTests;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Extractions;
import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PreviewingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Extractor EXTRACTOR = Extractors.running(1);

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(NOON);
    private Vault vault;
    private Extractions extractions;
    private Previewing previewing;

    @BeforeEach
    void with_nothing_to_draw() {
        vault = VaultForTests.on(mongo.shelves(), clock);
        extractions = new Extractions(mongo.shelves());
        previewing = new Previewing(extractions, EXTRACTOR, vault, new Node(DataFolder.at(data)), clock);
    }

    @AfterAll
    static void stop() {
        EXTRACTOR.close();
    }

    @Test
    void what_was_just_read_is_drawn_once() throws IOException {
        var file = read(Samples.pdf(List.of(List.of("Drawn"))), false);
        previewing.add(file);
        assertThat(previewing.doOne()).as("more may follow").isFalse();

        clock.move(Duration.ofSeconds(2));
        assertThat(previewing.doOne()).isTrue();

        var drawn = extractions.find(file).orElseThrow();
        assertThat(drawn.drawn()).isTrue();
        assertThat(vault.find(drawn.preview().file())).isPresent();
        assertThat(drawn.facts().title()).isEqualTo("kept");
        assertThat(extractions.undrawn(10)).isEmpty();
        assertThat(previewing.doOne()).isFalse();
        assertThat(data.resolve("scratch").resolve("ingestion")).isEmptyDirectory();
    }

    @Test
    void what_a_node_left_that_died_is_found_in_the_store() throws IOException {
        var file = read(Samples.pdf(List.of(List.of("Left behind"))), false);

        assertThat(previewing.doOne()).isTrue();

        assertThat(extractions.find(file).orElseThrow().preview()).isNotNull();
    }

    @Test
    void what_cannot_be_drawn_is_not_tried_again() throws IOException {
        var file = read("no PDF at all".getBytes(StandardCharsets.UTF_8), false);

        assertThat(previewing.doOne()).isTrue();

        var tried = extractions.find(file).orElseThrow();
        assertThat(tried.preview()).isNull();
        assertThat(tried.drawn()).isTrue();
    }

    @Test
    void what_has_nothing_to_draw_is_left_alone() throws IOException {
        read("words".getBytes(StandardCharsets.UTF_8), true);

        assertThat(previewing.doOne()).isFalse();
    }

    private Digest read(byte[] bytes, boolean drawn) throws IOException {
        var file = vault.put(new ByteArrayInputStream(bytes), bytes.length).digest();
        extractions.save(new Extraction(
                file,
                new Facts("application/pdf", "kept", List.of(), null, null, "en", 1, 4, List.of(), List.of()),
                null,
                null,
                List.of(),
                null,
                drawn,
                List.of(),
                null,
                null,
                NOON));
        return file;
    }
}
