package ca.liaison.publications.ingestion;

import ca.liaison.files.Digest;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.AContent;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An ingestion as it comes in. */
final class AnIngestion {

    static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");

    /** Of the liaison staff, cleared for everything. */
    static final Viewer STAFF = new Viewer("me", Set.of(Role.ADMINISTRATOR), null, Clearance.ALL, NOON, "");

    private AnIngestion() {}

    static Ingestion justReceived(String id) {
        return Ingestion.received(
                new IngestionId(id),
                Origin.UPLOAD,
                "admin@liaison.example",
                metadata(),
                List.of(file("a")),
                new PublicationId("p-" + id),
                false,
                NOON);
    }

    static Received file(String digit) {
        return new Received(new Digest(digit.repeat(64)), digit + ".pdf", "en", 3L);
    }

    static Metadata metadata() {
        try {
            Path folder = Files.createTempDirectory("content");
            return new MetadataCheck(AContent.in(folder).vocabulary(), Category.PROTECTED_A, null)
                    .check(Drafts.read(
                            new ByteArrayInputStream(AContent.metadata().getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
