package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static ca.liaison.publications.ingestion.AnIngestion.file;
import static ca.liaison.publications.ingestion.AnIngestion.metadata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Refusal;
import ca.liaison.audit.AuditForTests;
import ca.liaison.extraction.Reason;
import ca.liaison.files.VaultForTests;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.start.DataFolder;
import ca.liaison.testing.MongoInMemory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReceivingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private static final Duration LEASE = Duration.ofMinutes(10);

    private Ingestions ingestions;

    @BeforeEach
    void with_an_empty_store() {
        ingestions = new Ingestions(mongo.shelves());
    }

    @Test
    void a_folder_changed_and_changed_back_is_taken_in_again() {
        var first = accepted("a", 0);
        done(first);
        assertThat(accepted("a", 1).state()).isEqualTo(State.DONE);

        done(accepted("b", 2));
        var back = accepted("a", 3);

        assertThat(back.id()).isEqualTo(first.id());
        assertThat(back.state()).isEqualTo(State.QUEUED);
        done(back);
        assertThat(accepted("a", 4).state()).isEqualTo(State.DONE);
    }

    @Test
    void only_who_brought_it_or_decides_has_it_read_again() {
        var one = failed(AnIngestion.justReceived("mine"));
        var owner = viewer(one.by(), Role.AUTHOR);

        assertThatThrownBy(() -> receiving(1).retry(one.id(), viewer("other@x.ca", Role.AUTHOR)))
                .isInstanceOf(Refusal.class)
                .extracting("status")
                .isEqualTo(403);
        assertThatThrownBy(() -> receiving(1).retry(one.id(), viewer(one.by(), Role.READER)))
                .isInstanceOf(Refusal.class);
        assertThat(ingestions.find(one.id()).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(receiving(1).retry(one.id(), owner).state()).isEqualTo(State.QUEUED);
        failed(ingestions.find(one.id()).orElseThrow());
        assertThat(receiving(2)
                        .retry(one.id(), viewer("approver@x.ca", Role.APPROVER))
                        .state())
                .isEqualTo(State.QUEUED);
    }

    @Test
    void what_something_newer_came_in_for_is_not_read_again() {
        var first = failed(accepted("a", 0));
        accepted("b", 1);

        assertThatThrownBy(() -> receiving(2).retry(first.id(), AnIngestion.STAFF))
                .isInstanceOf(Refusal.class)
                .extracting("messageKey")
                .isEqualTo("ingestion.followed");
    }

    private Ingestion failed(Ingestion one) {
        ingestions.add(one);
        var held = ingestions.claim(one.id(), "here", NOON, LEASE).orElseThrow();
        var failed = held.failed(new Ingestion.Problem(Reason.CORRUPT, null, null), true, NOON);
        assertThat(ingestions.finish(List.of(failed), "here")).isOne();
        return failed;
    }

    private static Viewer viewer(String name, Role role) {
        return new Viewer(name, Set.of(role), null, Clearance.ALL, NOON, "");
    }

    private Ingestion accepted(String file, int minutes) {
        return receiving(minutes)
                .accept(
                        Origin.CONTENT,
                        "content",
                        metadata(),
                        List.of(file(file)),
                        Optional.of(new PublicationId("folder")),
                        false);
    }

    private Receiving receiving(int minutes) {
        var clock = Clock.fixed(NOON.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
        return new Receiving(
                VaultForTests.on(mongo.shelves(), clock),
                new Copies(new Node(DataFolder.at(folder))),
                ingestions,
                WakingForTests.still(),
                AuditForTests.trail(mongo.shelves()),
                clock);
    }

    private void done(Ingestion one) {
        var held = ingestions.claim(one.id(), "here", NOON, LEASE).orElseThrow();
        assertThat(ingestions.finish(List.of(held.done(NOON)), "here")).isOne();
    }
}
