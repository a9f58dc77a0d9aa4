package ca.liaison.publications.ingestion;

import ca.liaison.publications.Metadata;
import ca.liaison.publications.PublicationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way in for what another room has written and had approved: it becomes a publication like any other. */
@ApplicationScoped
public class Issuing {

    /** @param language ISO 639-1 */
    public record Written(String name, String language, byte[] bytes) {}

    private final Receiving receiving;

    @Inject
    Issuing(Receiving receiving) {
        this.receiving = receiving;
    }

    /**
     * Takes it in and releases it as soon as it was read. May be repeated: the same words are the same publication.
     *
     * @param by who approved it
     * @return the id it has, or will have
     */
    public PublicationId issue(String by, Metadata metadata, List<Written> files) {
        var kept = new ArrayList<Ingestion.Received>();
        for (var file : files) {
            try {
                kept.add(receiving.keep(new ByteArrayInputStream(file.bytes()), file.name(), file.language()));
            } catch (IOException e) {
                throw new UncheckedIOException("What was written could not be kept", e);
            }
        }
        return receiving
                .accept(Ingestion.Origin.ISSUE, by, metadata, kept, Optional.empty(), false)
                .target();
    }
}
