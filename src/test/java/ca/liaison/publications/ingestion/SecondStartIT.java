package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Folders;
import ca.liaison.testing.OwnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start with content that is there already takes in only what is new in it. */
class SecondStartIT {

    private static final List<String> FOLDERS = List.of("interpol-ottawa-at-a-glance", "asking-for-a-secondment");
    private static final String NEW = "zz-new";

    @TempDir
    Path folder;

    @Test
    void a_second_start_takes_in_only_what_is_new() throws Exception {
        var content = OwnServer.noContent(folder.resolve("content with spaces"));
        for (var name : FOLDERS) {
            Folders.copy(
                    Path.of("content/publications", name),
                    content.resolve("publications").resolve(name),
                    all -> true);
            withoutRelations(content.resolve("publications").resolve(name));
        }
        try (var server = new OwnServer("second-start-server", content, "512m")) {
            server.start();
            server.awaitReady();
            finished(server.api(), FOLDERS.size());
            var before = ended(server.api());
            server.stop();

            // the folders are taken in their order: when the new one is there, the others have been looked at
            Folders.copy(
                    content.resolve("publications").resolve(FOLDERS.get(0)),
                    content.resolve("publications").resolve(NEW),
                    all -> true);
            server.start();
            server.awaitReady();
            finished(server.api(), FOLDERS.size() + 1);

            assertThat(ended(server.api())).containsAllEntriesOf(before).hasSize(FOLDERS.size() + 1);
            assertThat(server.api()
                            .json("/api/publications/" + FOLDERS.get(0))
                            .get("revision")
                            .asInt())
                    .isEqualTo(server.api()
                            .json("/api/publications/" + NEW)
                            .get("revision")
                            .asInt());
        }
    }

    private static void withoutRelations(Path publication) throws Exception {
        var file = publication.resolve("publication.json");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s),\\s*\"relations\":\\s*\\[.*?]", ""));
    }

    private static void finished(Api api, int count) throws Exception {
        var deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (api.ingestions("DONE") < count) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(300);
        }
        assertThat(api.ingestions("")).isEqualTo(count);
    }

    /** When each ended. */
    private static Map<String, String> ended(Api api) throws Exception {
        var ended = new TreeMap<String, String>();
        api.json("/api/ingestions?size=100")
                .get("items")
                .forEach(one -> ended.put(
                        one.get("publication").asText(), one.get("finishedAt").asText()));
        return ended;
    }
}
