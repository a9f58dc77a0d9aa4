package ca.liaison.publications.ingestion;

import ca.liaison.files.Digest;
import ca.liaison.json.Json;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.ingestion.Ingestion.Received;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes the identity of an ingestion of everything that makes it different from another: target, metadata, and files in
 * any order.
 */
final class Fingerprint {

    private record Everything(String target, Metadata metadata, List<Received> files) {}

    private Fingerprint() {}

    static IngestionId of(Metadata metadata, List<Received> files, Optional<PublicationId> target) {
        var sorted = files.stream()
                .sorted(Comparator.comparing((Received file) -> file.digest().value())
                        .thenComparing(Received::name))
                .toList();
        try {
            var everything = Json.mapper()
                    .writeValueAsBytes(
                            new Everything(target.map(PublicationId::value).orElse(null), metadata, sorted));
            return new IngestionId(Digest.over(everything).value().substring(0, 32));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Metadata cannot be written", e);
        }
    }
}
