package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static ca.liaison.publications.ingestion.AnIngestion.file;
import static ca.liaison.publications.ingestion.AnIngestion.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.starting.DataFolder;
import ca.liaison.audit.AuditForTests;
import ca.liaison.files.VaultForTests;
import ca.liaison.jobs.HeartbeatForTests;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.testing.MongoInMemory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

    private Ingestion accepted(String file, int minutes) {
        var clock = Clock.fixed(NOON.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
        var receiving = new Receiving(VaultForTests.on(mongo.shelves(), clock), new Copies(new Node(DataFolder.at(folder))), ingestions, HeartbeatForTests.still(), AuditForTests.trail(mongo.shelves()), clock);
        return receiving.accept(Origin.CONTENT, "content", metadata(), List.of(file(file)), Optional.of(new PublicationId("folder")), false);
    }

    private void done(Ingestion one) {
        var held = ingestions.claim(one.id(), "here", NOON, LEASE).orElseThrow();
        assertThat(ingestions.finish(List.of(held.done(NOON)), "here")).isOne();
    }
}
