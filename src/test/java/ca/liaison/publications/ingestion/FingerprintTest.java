package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.file;
import static ca.liaison.publications.ingestion.AnIngestion.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.json.Json;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.ingestion.Ingestion.Received;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private final IngestionId one = Fingerprint.of(metadata(), List.of(file("a"), file("b")), Optional.empty());

    @Test
    void the_same_in_any_order_is_the_same() {
        assertThat(Fingerprint.of(metadata(), List.of(file("b"), file("a")), Optional.empty()))
                .isEqualTo(one);
    }

    /** Or else everything would be taken in once more after an update. */
    @Test
    void metadata_that_says_nothing_new_is_written_as_it_always_was() throws Exception {
        assertThat(Json.mapper().writeValueAsString(metadata()))
                .doesNotContain("handling")
                .endsWith("\"state\":\"PUBLISHED\",\"relations\":[]}");
    }

    @Test
    void another_file_name_language_or_target_is_another() {
        var renamed = new Received(file("a").digest(), "renamed.pdf", "en", 3L);
        var french = new Received(file("a").digest(), "a.pdf", "fr", 3L);

        assertThat(List.of(
                        one,
                        Fingerprint.of(metadata(), List.of(file("a")), Optional.empty()),
                        Fingerprint.of(metadata(), List.of(renamed, file("b")), Optional.empty()),
                        Fingerprint.of(metadata(), List.of(french, file("b")), Optional.empty()),
                        Fingerprint.of(
                                metadata(), List.of(file("a"), file("b")), Optional.of(new PublicationId("target")))))
                .doesNotHaveDuplicates();
    }
}
