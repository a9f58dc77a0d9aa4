package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.liaison.Complaint;
import ca.liaison.accounts.ApproversForTests;
import ca.liaison.audit.AuditForTests;
import ca.liaison.files.VaultForTests;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.publications.AContent;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.RecipientsForTests;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UploadingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private Ingestions ingestions;
    private Uploading uploading;

    @BeforeEach
    void with_an_empty_store() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        ingestions = new Ingestions(mongo.shelves());
        var receiving = new Receiving(
                VaultForTests.on(mongo.shelves(), clock),
                new Copies(new Node(DataFolder.at(folder))),
                ingestions,
                WakingForTests.still(),
                AuditForTests.trail(mongo.shelves()),
                clock);
        uploading = new Uploading(
                new MetadataCheck(
                        AContent.in(folder).vocabulary(),
                        Category.PROTECTED_A,
                        RecipientsForTests.on(mongo.shelves(), clock)),
                receiving,
                ApproversForTests.on(mongo.shelves(), clock));
    }

    @Test
    void the_same_twice_is_one_ingestion_and_one_file() throws IOException {
        var first =
                uploading.together(Origin.API, AnIngestion.STAFF, draft(), List.of(new Sent("report.txt", "words")));
        var again =
                uploading.together(Origin.UPLOAD, AnIngestion.STAFF, draft(), List.of(new Sent("report.txt", "words")));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isOne();
        assertThat(mongo.database().getCollection("files.files").countDocuments())
                .isOne();
    }

    @Test
    void one_file_is_in_the_language_that_was_said_and_of_several_their_names_tell() throws IOException {
        var one = uploading.together(Origin.API, AnIngestion.STAFF, draft(), List.of(new Sent("report.txt", "words")));
        var two = uploading.together(
                Origin.API,
                AnIngestion.STAFF,
                draft(),
                List.of(new Sent("a-fr.txt", "mots"), new Sent("b.txt", "words")));

        assertThat(one.files()).extracting(Ingestion.Received::language).containsExactly("en");
        assertThat(two.files()).extracting(Ingestion.Received::language).containsExactly("fr", null);
    }

    @Test
    void each_file_can_become_a_publication_with_its_name_in_the_title() throws IOException {
        var each = uploading.each(
                Origin.UPLOAD,
                AnIngestion.STAFF,
                draft(),
                List.of(new Sent("2025.txt", "old"), new Sent("2026.txt", "new")));

        assertThat(each)
                .extracting(one -> one.metadata().title().en())
                .containsExactly("Burglary – 2025", "Burglary – 2026");
        assertThat(each).extracting(Ingestion::target).doesNotHaveDuplicates();
    }

    @Test
    void who_works_alone_publishes_and_who_does_not_waits() throws IOException {
        var alone = uploading.together(Origin.API, AnIngestion.STAFF, draft(), List.of(new Sent("alone.txt", "words")));
        ApproversForTests.add("second@liaison.example", mongo.shelves(), Clock.fixed(NOON, ZoneOffset.UTC));
        var together =
                uploading.together(Origin.API, AnIngestion.STAFF, draft(), List.of(new Sent("together.txt", "words")));
        var kept = uploading.together(
                Origin.API,
                AnIngestion.STAFF,
                read(AContent.metadata().replace("PUBLISHED", "DRAFT")),
                List.of(new Sent("draft.txt", "words")));

        assertThat(List.of(alone, together, kept)).extracting(Ingestion::waits).containsExactly(false, true, false);
    }

    @Test
    void nobody_marks_higher_than_they_may_read() throws IOException {
        var author = new Viewer("me", Set.of(Role.AUTHOR), null, Clearance.COMMUNITY, NOON, "");
        var amber = read(AContent.metadata().replace("CLEAR", "AMBER"));

        var refused = catchThrowableOfType(
                InvalidMetadata.class,
                () -> uploading.together(Origin.API, author, amber, List.of(new Sent("a.txt", "words"))));

        assertThat(refused.complaints())
                .extracting(Complaint::messageKey)
                .containsExactly("publications.marking.aboveYours");
    }

    @Test
    void nothing_is_kept_where_something_is_wrong() throws IOException {
        var wrong = AContent.metadata().replace("theft", "cooking");

        assertThat(complaints(read(wrong), List.of(new Sent("a.txt", "words"))))
                .extracting(Complaint::field)
                .containsExactly("topics");
        assertThat(complaints(draft(), List.of())).extracting(Complaint::field).containsExactly("file");
        assertThat(mongo.database().getCollection("files.files").countDocuments())
                .isZero();
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isZero();
    }

    @Test
    void an_empty_file_is_told_by_its_name() throws IOException {
        assertThat(complaints(draft(), List.of(new Sent("void.pdf", ""))))
                .containsExactly(Complaint.of("file", "files.empty", "void.pdf"));
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isZero();
    }

    @Test
    void a_field_without_a_chosen_file_is_no_file() throws IOException {
        var parts = UploadParts.of(List.of(new Sent("", ""), new Sent("a.txt", "words")));

        assertThat(parts.files()).hasSize(1);
    }

    private List<Complaint> complaints(MetadataDraft draft, List<EntityPart> files) {
        return catchThrowableOfType(
                        InvalidMetadata.class, () -> uploading.together(Origin.API, AnIngestion.STAFF, draft, files))
                .complaints();
    }

    private static MetadataDraft draft() throws IOException {
        return read(AContent.metadata());
    }

    private static MetadataDraft read(String json) throws IOException {
        return Drafts.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file as a form sends it. */
    private record Sent(String fileName, String words) implements EntityPart {

        @Override
        public String getName() {
            return "file";
        }

        @Override
        public Optional<String> getFileName() {
            return Optional.of(fileName);
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public <T> T getContent(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T getContent(GenericType<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }
}
