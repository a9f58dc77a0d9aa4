package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.audit.AuditForTests;
import ca.liaison.files.Vault;
import ca.liaison.files.VaultForTests;
import ca.liaison.identity.Category;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.publications.AContent;
import ca.liaison.publications.Publications;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.Received;
import ca.liaison.start.CannotStart;
import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private AContent content;
    private Ingestions ingestions;
    private Vault vault;

    @BeforeEach
    void with_a_good_folder() {
        content = AContent.in(folder).folder("burglary");
        ingestions = new Ingestions(mongo.shelves());
        vault = VaultForTests.on(mongo.shelves(), clock);
    }

    @Test
    void a_folder_becomes_one_ingestion_for_the_publication_of_its_name() {
        start();

        var ingestion =
                ingestions.latest(Optional.empty(), AnIngestion.STAFF, 0, 10).get(0);
        assertThat(ingestion.target().value()).isEqualTo("burglary");
        assertThat(ingestion.origin()).isEqualTo(Origin.CONTENT);
        assertThat(ingestion.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("report-fr.txt");
            assertThat(file.language()).isEqualTo("fr");
            assertThat(vault.verify(file.digest())).isTrue();
        });
    }

    @Test
    void a_second_start_brings_nothing_new() {
        start();
        assertThat(start()).isEmpty();

        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isOne();
    }

    @Test
    void a_changed_file_is_another_ingestion_for_the_same_publication() {
        start();
        content.write("publications/burglary/report-fr.txt", "Un autre rapport");
        start();

        assertThat(ingestions.latest(Optional.empty(), AnIngestion.STAFF, 0, 10))
                .hasSize(2)
                .extracting(one -> one.target().value())
                .containsOnly("burglary");
    }

    @Test
    void a_bad_folder_is_told_by_field_and_the_others_go_on() {
        content.write(
                "publications/a-bad-one/publication.json",
                AContent.metadata()
                        .replace("theft", "cooking")
                        .replaceFirst(
                                "\\{",
                                "{\"files\": [{\"name\": \"../burglary/report-fr.txt\"}, {\"name\": \"gone.pdf\", \"language\": \"de\"}],"
                                        + "\"relations\": [{\"type\": \"SEE_ALSO\", \"publication\": \"nowhere\"}],"));

        var troubles = start();

        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isOne();
        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.folder()).isEqualTo("a-bad-one");
            assertThat(trouble.complaints())
                    .extracting(Complaint::field)
                    .containsExactly(
                            "topics", "files[0].name", "files[1].name", "files[1].language", "relations.publication");
            assertThat(trouble.words(Language.EN))
                    .startsWith("topics: “cooking” is not one of the values that can be used here.");
            assertThat(trouble.words(Language.FR)).contains("gone.pdf");
        });
    }

    @Test
    void a_folder_without_metadata_or_files_is_told() {
        content.write("publications/no-metadata/report.txt", "words");
        content.write("publications/no-files/publication.json", AContent.metadata());
        content.write("publications/empty-file/publication.json", AContent.metadata())
                .write("publications/empty-file/report.txt", "");
        content.write("publications/no-json/publication.json", "{").write("publications/no-json/report.txt", "words");

        assertThat(start())
                .flatExtracting(ContentFolder.Trouble::complaints)
                .extracting(Complaint::messageKey)
                .containsExactly(
                        "files.empty", "ingestion.content.noFiles", "json.notJson", "ingestion.content.noMetadata");
    }

    @Test
    void relations_name_other_folders() {
        content.folder("theft")
                .write(
                        "publications/theft/publication.json",
                        AContent.metadata()
                                .replaceFirst(
                                        "\\{",
                                        "{\"relations\": [{\"type\": \"SEE_ALSO\", \"publication\": \"burglary\"}],"));

        assertThat(start()).isEmpty();
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isEqualTo(2);
    }

    @Test
    void links_are_told_and_lead_nowhere() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "root:x:0:0");
        Files.createSymbolicLink(
                content.root().resolve("publications").resolve("burglary").resolve("passwd.txt"), secret);
        content.folder("elsewhere/theft");
        Files.createSymbolicLink(
                content.root().resolve("publications").resolve("theft"),
                content.root().resolve("publications").resolve("elsewhere").resolve("theft"));
        content.write(
                "publications/named/publication.json",
                AContent.metadata().replaceFirst("\\{", "{\"files\": [{\"name\": \"passwd.txt\"}],"));
        Files.createSymbolicLink(
                content.root().resolve("publications").resolve("named").resolve("passwd.txt"), secret);
        content.write("publications/described/report.txt", "words");
        Files.createSymbolicLink(
                content.root().resolve("publications").resolve("described").resolve("publication.json"),
                content.root().resolve("publications").resolve("burglary").resolve("publication.json"));

        var troubles = start();

        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isZero();
        assertThat(troubles)
                .filteredOn(trouble -> !trouble.folder().equals("elsewhere"))
                .hasSize(4)
                .allSatisfy(trouble -> assertThat(trouble.complaints())
                        .extracting(Complaint::messageKey)
                        .containsExactly("ingestion.content.link"));
        assertThat(troubles)
                .anySatisfy(
                        trouble -> assertThat(trouble.words(Language.EN))
                                .isEqualTo(
                                        "files: “passwd.txt” is a link. Links are not followed: put the file or folder itself there."));
    }

    @Test
    void a_file_that_becomes_a_link_while_it_is_read_is_told() {
        var receiving =
                new Receiving(
                        vault,
                        new Copies(new Node(DataFolder.at(folder.resolve("data")))),
                        ingestions,
                        WakingForTests.still(),
                        AuditForTests.trail(mongo.shelves()),
                        clock) {
                    @Override
                    Received keep(Source file, String name, String language) throws IOException {
                        var path = content.root()
                                .resolve("publications")
                                .resolve("burglary")
                                .resolve(name);
                        Files.move(path, folder.resolve("moved.txt"));
                        Files.createSymbolicLink(path, folder.resolve("moved.txt"));
                        return super.keep(file, name, language);
                    }
                };
        var reader = new ContentFolder(content.root(), reading(receiving), receiving);

        assertThat(reader.doOne()).isTrue();

        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isZero();
        assertThat(reader.troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.complaints())
                        .extracting(Complaint::messageKey)
                        .containsExactly("ingestion.content.link"));
    }

    @Test
    void a_link_in_place_of_the_whole_folder_is_told() throws IOException {
        Files.move(content.root().resolve("publications"), folder.resolve("moved"));
        Files.createSymbolicLink(content.root().resolve("publications"), folder.resolve("moved"));

        assertThat(start())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.complaints())
                        .extracting(Complaint::messageKey)
                        .containsExactly("ingestion.content.link"));
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isZero();
    }

    @Test
    void vocabularies_are_not_read_through_links() throws IOException {
        Files.move(content.root().resolve("vocabulary/topics.json"), folder.resolve("topics.json"));
        Files.createSymbolicLink(content.root().resolve("vocabulary/topics.json"), folder.resolve("topics.json"));

        assertThatThrownBy(() -> content.vocabulary())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("topics.json", "is a link");
    }

    @Test
    void no_content_at_all_is_no_trouble() {
        var receiving = receiving();
        var nothing = new ContentFolder(folder.resolve("nowhere"), reading(receiving), receiving);

        assertThat(nothing.doOne()).isFalse();
        assertThat(nothing.troubles()).isEmpty();
    }

    /** Everything that a start does, and the troubles it met. */
    private List<ContentFolder.Trouble> start() {
        var receiving = receiving();
        var reader = new ContentFolder(content.root(), reading(receiving), receiving);
        while (reader.doOne()) {
            continue;
        }
        return reader.troubles();
    }

    private Receiving receiving() {
        return new Receiving(
                vault,
                new Copies(new Node(DataFolder.at(folder.resolve("data")))),
                ingestions,
                WakingForTests.still(),
                AuditForTests.trail(mongo.shelves()),
                clock);
    }

    private FolderReading reading(Receiving receiving) {
        return new FolderReading(
                new MetadataCheck(content.vocabulary(), Category.PROTECTED_A, null),
                new Publications(mongo.shelves()),
                receiving);
    }
}
