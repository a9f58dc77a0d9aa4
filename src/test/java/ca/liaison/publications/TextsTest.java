package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Facts;
import ca.liaison.extraction.Part;
import ca.liaison.extraction.TextBlock;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.files.VaultForTests;
import ca.liaison.publications.reading.TextWriter;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextsTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Vault vault;
    private Extractions extractions;
    private Texts texts;

    @BeforeEach
    void with_an_empty_vault() {
        vault = VaultForTests.on(mongo.shelves(), Clock.fixed(NOON, ZoneOffset.UTC));
        extractions = new Extractions(mongo.shelves());
        texts = new Texts(vault);
    }

    @Test
    void a_short_text_is_kept_with_what_else_is_known_of_its_file() throws IOException {
        var parts = parts(3);

        var kept = kept(parts);

        assertThat(kept.words()).isNotNull();
        assertThat(vault.find(kept.text())).isEmpty();
        assertThat(texts.all(kept)).containsExactlyElementsOf(parts);
        assertThat(texts.read(kept, kept.ofPage(2))).containsExactly(parts.get(1));
        assertThat(extractions.undrawn(1)).containsExactly(kept.file());
    }

    @Test
    void a_long_text_is_a_file_of_the_vault() throws IOException {
        var parts = parts(100);

        var kept = kept(parts);

        assertThat(kept.words()).isNull();
        assertThat(vault.verify(kept.text())).isTrue();
        assertThat(texts.all(kept)).containsExactlyElementsOf(parts);
        assertThat(texts.read(kept, kept.ofPage(100))).containsExactly(parts.get(99));
    }

    @Test
    void of_a_long_text_that_is_not_kept_nothing_is_left() throws IOException {
        try (var text = new TextWriter(vault)) {
            parts(1_000).forEach(text::add);
        }

        assertThat(mongo.database().getCollection("files.chunks").countDocuments())
                .isZero();
        assertThat(mongo.database().getCollection("files.uploads").countDocuments())
                .isZero();
    }

    @Test
    void without_parts_there_is_no_text() throws IOException {
        var kept = kept(List.of());

        assertThat(kept.text()).isNull();
        assertThat(texts.all(kept)).isEmpty();
    }

    private Extraction kept(List<Part> parts) throws IOException {
        try (var text = new TextWriter(vault)) {
            parts.forEach(text::add);
            var kept = text.keep();
            extractions.save(new Extraction(
                    new Digest("ab".repeat(32)),
                    new Facts("text/plain", null, List.of(), null, null, "en", parts.size(), 0, List.of(), List.of()),
                    kept.digest(),
                    kept.words(),
                    text.slices(),
                    null,
                    false,
                    List.of(),
                    null,
                    null,
                    NOON));
        }
        return extractions.find(new Digest("ab".repeat(32))).orElseThrow();
    }

    /** About 1,000 bytes each when compressed: chance cannot be pressed together. */
    private static List<Part> parts(int pages) {
        var random = new Random(7);
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> {
                    var words = IntStream.range(0, 300)
                            .mapToObj(i -> Integer.toString(random.nextInt(1 << 25), 36))
                            .toList();
                    return new Part(page, 0, null, List.of(TextBlock.paragraph(String.join(" ", words))), 0, null);
                })
                .toList();
    }
}
