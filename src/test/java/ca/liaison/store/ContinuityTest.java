package ca.liaison.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.start.CannotStart;
import ca.liaison.start.DataFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that lost something says so at the next start, and one that lost nothing never does. */
class ContinuityTest {

    private static final Pattern NUMBER = Pattern.compile("LIAISON_ACCEPT_LOSS=(\\d+)");

    @TempDir
    Path folder;

    @Test
    void a_store_that_lost_nothing_starts_again_and_again() {
        assertThat(startAndWrite(20, Optional.empty())).isEmpty();
        assertThat(startAndWrite(1, Optional.empty())).isEmpty();
        assertThat(startAndWrite(0, Optional.empty())).isEmpty();
        assertThat(startAndWrite(0, Optional.empty())).isEmpty();
    }

    @Test
    void one_that_is_older_than_it_was_is_told_until_somebody_accepts_what_it_lost() throws Exception {
        startAndWrite(10, Optional.empty());
        var older = Files.copy(file(), folder.resolve("older.mv"));
        startAndWrite(30, Optional.empty());
        Files.copy(older, file(), StandardCopyOption.REPLACE_EXISTING);

        var told = startAndWrite(0, Optional.empty());
        assertThat(told).get().asString().contains("now ends at commit").contains("LIAISON_ACCEPT_LOSS=");
        var number = number(told);
        assertThat(startAndWrite(5, Optional.empty()))
                .as("also at the next start, whatever was written meanwhile")
                .map(this::number)
                .contains(number);
        assertThat(startAndWrite(0, Optional.of("1"))).as("another number").isPresent();

        assertThat(startAndWrite(0, Optional.of(number))).isEmpty();
        assertThat(startAndWrite(0, Optional.empty())).isEmpty();
    }

    @Test
    void one_whose_file_lost_its_end_is_told() throws Exception {
        startAndWrite(10, Optional.empty());
        var before = Files.size(file());
        startAndWrite(400, Optional.empty());
        try (var file = new RandomAccessFile(file().toFile(), "rw")) {
            file.setLength(Math.max(before, file.length() * 6 / 10));
        }

        assertThat(whatIsTold()).contains("Put its last copy in its place");
    }

    /**
     * Where the cut goes through the pages that the older commits stand on, it cannot even be opened; that is told too.
     */
    private String whatIsTold() {
        try {
            return startAndWrite(0, Optional.empty()).orElse("nothing");
        } catch (CannotStart damaged) {
            return damaged.getMessage();
        }
    }

    @Test
    void one_that_is_gone_is_told_by_either_note() throws Exception {
        startAndWrite(10, Optional.empty());
        for (var left : Files.list(folder.resolve("store")).toList()) {
            Files.delete(left);
        }

        assertThat(startAndWrite(0, Optional.empty())).get().asString().contains("there is another one in its place");
    }

    @Test
    void one_that_grew_after_the_note_is_whole() throws Exception {
        startAndWrite(10, Optional.empty());
        var earlier = Files.copy(folder.resolve("index").resolve("store.reached"), folder.resolve("earlier"));
        startAndWrite(30, Optional.empty());
        Files.copy(earlier, folder.resolve("index").resolve("store.reached"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.resolve("store").resolve("store.reached"));

        assertThat(startAndWrite(0, Optional.empty())).isEmpty();
    }

    @Test
    void half_a_note_is_none() throws Exception {
        startAndWrite(10, Optional.empty());
        for (var name : new String[] {"store", "index"}) {
            Files.write(folder.resolve(name).resolve("store.reached"), new byte[] {1, 2, 3});
        }

        assertThat(startAndWrite(0, Optional.empty())).isEmpty();
    }

    /** Ten times, at moments that nobody chose. */
    @Test
    void a_kill_at_any_moment_is_no_loss() throws Exception {
        var moments = new Random(7);
        for (int round = 0; round < 10; round++) {
            writeAndKill(moments.nextInt(1_200));

            assertThat(startAndWrite(0, Optional.empty()))
                    .as("after kill " + round)
                    .isEmpty();
        }
    }

    @Test
    void a_mongodb_is_known_by_its_signs_of_life() {
        var files = new MilestoneFiles(folder.resolve("one"), folder.resolve("other"));
        try (var store = StoreForTests.inMemory()) {
            var collection = store.client().getDatabase("liaison").getCollection("signs");
            for (int start = 1; start <= 3; start++) {
                try (var signs = new SignsOfLife(collection)) {
                    signs.noteIn(files);
                    assertThat(files.known()).map(Milestone::number).contains((long) start);
                    assertThat(signs.reached(files.known())).isEqualTo(files.known());
                }
            }
            collection.updateMany(new Document(), new Document("$set", new Document("number", 2L)));
            try (var signs = new SignsOfLife(collection)) {
                assertThat(signs.reached(files.known())
                                .orElseThrow()
                                .holds(files.known().orElseThrow()))
                        .isFalse();
            }
            collection.drop();
            try (var signs = new SignsOfLife(collection)) {
                assertThat(signs.reached(files.known())).isEmpty();
            }
        }
    }

    /** What is told about a loss; where nothing is, the start goes on and this many are written. */
    private Optional<String> startAndWrite(int documents, Optional<String> accepted) {
        var data = DataFolder.at(folder);
        try (var connection = Connection.open(new StoreSettings(Optional.empty(), data.folder("store")))) {
            var continuity = new Continuity(data, connection, accepted);
            var loss = continuity.loss();
            if (loss.isEmpty()) {
                continuity.goOn();
            }
            for (int n = 0; n < documents; n++) {
                connection.database().getCollection("documents").insertOne(new Document("text", "x".repeat(2_000)));
            }
            if (loss.isEmpty()) {
                continuity.goOn(); // what the upkeep notes twice a second
            }
            return loss;
        }
    }

    private void writeAndKill(int afterMillis) throws IOException, InterruptedException {
        var output = folder.resolve("writer.txt").toFile();
        var writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GoingOn.class.getName(),
                        folder.toString())
                .redirectOutput(output)
                .redirectError(output)
                .start();
        try {
            while (!Files.readString(output.toPath()).contains("writing") && writer.isAlive()) {
                Thread.sleep(5);
            }
            assertThat(writer.waitFor(afterMillis, TimeUnit.MILLISECONDS))
                    .as(Files.readString(output.toPath()))
                    .isFalse();
        } finally {
            writer.destroyForcibly().waitFor(); // SIGKILL
        }
    }

    /** A process that writes, and notes how far it has come, until it is killed. */
    static final class GoingOn {

        public static void main(String[] arguments) {
            var data = DataFolder.at(Path.of(arguments[0]));
            var connection = Connection.open(new StoreSettings(Optional.empty(), data.folder("store")));
            new Continuity(data, connection, Optional.empty()).goOn();
            var files = new MilestoneFiles(
                    data.folder("store").resolve("store.reached"),
                    data.folder("index").resolve("store.reached"));
            new Thread(() -> {
                        while (true) {
                            connection
                                    .reached(Optional.empty())
                                    .ifPresent(files::note); // much more often than the upkeep does
                        }
                    })
                    .start();
            System.out.println("writing");
            while (true) {
                connection.database().getCollection("documents").insertOne(new Document("text", "x".repeat(2_000)));
            }
        }
    }

    private Path file() {
        return folder.resolve("store").resolve("portal.mv");
    }

    private String number(Optional<String> told) {
        return number(told.orElseThrow());
    }

    private String number(String told) {
        var number = NUMBER.matcher(told);
        assertThat(number.find()).isTrue();
        return number.group(1);
    }
}
