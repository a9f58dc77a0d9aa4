package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.audit.AuditForTests;
import ca.liaison.delivery.returns.Submission;
import ca.liaison.delivery.returns.Submission.Enclosure;
import ca.liaison.files.VaultForTests;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.publications.AContent;
import ca.liaison.publications.RecipientsForTests;
import ca.liaison.publications.State;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
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

class MailIntakeTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private Ingestions ingestions;
    private MailIntake intake;

    @BeforeEach
    void with_an_empty_store() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        ingestions = new Ingestions(mongo.shelves());
        var vocabulary = AContent.in(folder).vocabulary();
        var receiving = new Receiving(
                VaultForTests.on(mongo.shelves(), clock),
                new Copies(new Node(DataFolder.at(folder))),
                ingestions,
                WakingForTests.still(),
                AuditForTests.trail(mongo.shelves()),
                clock);
        var describing =
                new MetadataCheck(vocabulary, Category.PROTECTED_A, RecipientsForTests.on(mongo.shelves(), clock));
        intake = new MailIntake(MailIntakeTest::member, describing, receiving, vocabulary);
    }

    @Test
    void what_an_author_sends_is_a_draft_and_the_same_again_is_the_same() {
        assertThat(intake.takesFrom("author@office.example")).isTrue();
        assertThat(intake.take(submission("author@office.example", "words"))).isTrue();
        assertThat(intake.take(submission("author@office.example", "words"))).isTrue();

        assertThat(ingestions.latest(Optional.empty(), AnIngestion.STAFF, 0, 10))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.origin()).isEqualTo(Origin.MAIL);
                    assertThat(one.by()).isEqualTo("author@office.example");
                    assertThat(one.metadata().state()).isEqualTo(State.DRAFT);
                    assertThat(one.metadata().title().en()).isEqualTo("A study of scams");
                    assertThat(one.files())
                            .extracting(Ingestion.Received::name)
                            .containsExactly("study.txt", "winmail.dat");
                });
    }

    @Test
    void a_reader_or_a_stranger_hands_nothing_in() {
        assertThat(intake.takesFrom("reader@office.example")).isFalse();
        assertThat(intake.take(submission("reader@office.example", "words"))).isFalse();
        assertThat(intake.takesFrom("stranger@elsewhere.example")).isFalse();
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isZero();
    }

    @Test
    void an_empty_file_waits_for_somebody_to_look_at_it() {
        assertThat(intake.take(submission("author@office.example", ""))).isFalse();
        assertThat(ingestions.count(Optional.empty(), AnIngestion.STAFF)).isZero();
    }

    private static Optional<Viewer> member(String sender) {
        return switch (sender) {
            case "author@office.example" -> Optional.of(viewer(sender, Role.AUTHOR));
            case "reader@office.example" -> Optional.of(viewer(sender, Role.READER));
            default -> Optional.empty();
        };
    }

    private static Viewer viewer(String name, Role role) {
        return new Viewer(name, Set.of(role), null, Clearance.ALL, NOON, "");
    }

    private static Submission submission(String sender, String words) {
        return new Submission(
                sender,
                "A study of scams",
                "Please publish this.",
                List.of(
                        new Enclosure("study.txt", words.getBytes(StandardCharsets.UTF_8)),
                        new Enclosure("winmail.dat", new byte[] {1, 2})),
                NOON);
    }
}
