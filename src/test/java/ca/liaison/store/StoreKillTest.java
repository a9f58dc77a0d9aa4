package ca.liaison.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the embedded store: what was acknowledged is there, also when the process is killed at any moment. */
class StoreKillTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_write_survives_a_kill() throws Exception {
        var moments = new Random(20);
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeAndKill("r" + round, 1 + moments.nextInt(400)));
            try (var store = StoreForTests.in(folder.resolve("store"))) {
                assertEverythingIsThere(store, acknowledged);
            }
        }
    }

    private static void assertEverythingIsThere(StoreForTests store, List<String> acknowledged) {
        var documents = store.client().getDatabase("liaison").getCollection("documents");
        assertThat(acknowledged)
                .allSatisfy(
                        id -> assertThat(documents.find(eq(id)).first()).as(id).isNotNull());
        for (var document :
                documents.find().batchSize(500)) { // each is found by its unique index too, acknowledged or not
            assertThat(documents.find(eq("slug", document.getString("slug"))).first())
                    .isEqualTo(document);
        }
    }

    private List<String> writeAndKill(String round, int afterWrites) throws IOException, InterruptedException {
        var output = folder.resolve(round + ".txt");
        var writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.resolve("store").toString(),
                        round)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            while (acknowledgedIn(output).size() < afterWrites && writer.isAlive()) {
                Thread.sleep(5);
            }
        } finally {
            writer.destroyForcibly().waitFor(); // SIGKILL
        }
        assertThat(acknowledgedIn(output)).hasSizeGreaterThanOrEqualTo(afterWrites);
        return acknowledgedIn(output);
    }

    /** The last line may be cut. */
    private static List<String> acknowledgedIn(Path output) throws IOException {
        var said = Files.readString(output);
        return said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("kept "))
                .map(line -> line.substring(5))
                .toList();
    }
}
