package ca.liaison.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.OwnServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while tables are read, kept and made out. Afterwards every file that it had acknowledged has its
 * dataset, once, with all its rows. {@code -Dkill.tables.rounds=20} is a longer proof.
 */
class DatasetsKillIT {

    private static final int ROUNDS = Integer.getInteger("kill.tables.rounds", 2);
    private static final int FILES_A_ROUND = 6;
    private static final int LONGEST_MOMENT = 3_000;

    private final Random random = new Random(Long.getLong("kill.seed", 20261125));
    private final List<String> acknowledged = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_table_is_a_dataset_once() throws Exception {
        try (var server = new OwnServer("kill-tables-server", OwnServer.noContent(folder.resolve("content")), "512m")) {
            for (int round = 0; round < ROUNDS; round++) {
                server.start();
                server.awaitReady();
                for (int i = 0; i < FILES_A_ROUND; i++) {
                    acknowledged.add(send(server.api(), acknowledged.size()));
                }
                Thread.sleep(random.nextInt(LONGEST_MOMENT));
                server.kill();
            }
            server.start();
            server.awaitReady();

            eachIsADatasetOnce(server.api());
        }
    }

    private void eachIsADatasetOnce(Api api) throws Exception {
        var ended = api.finished(acknowledged, Duration.ofMinutes(2));
        for (int number = 0; number < ended.size(); number++) {
            assertThat(ended.get(number).get("state").asText())
                    .as(ended.get(number).toString())
                    .isEqualTo("DONE");
            var found = api.json("/api/datasets?publication="
                    + ended.get(number).get("publication").asText());
            assertThat(found.get("total").asInt())
                    .as("datasets of file %d", number)
                    .isEqualTo(1);
            var id = found.at("/items/0/id").asText();
            var sum = api.json("/api/datasets/" + id + "/rows?group=year&sum=cases&sort=year")
                    .at("/groups/0/values/sum cases")
                    .asLong();
            assertThat(api.json("/api/datasets/" + id).get("versions"))
                    .as("versions of file %d", number)
                    .hasSize(1);
            assertThat(found.at("/items/0/rows").asInt()).isEqualTo(rows(number));
            assertThat(sum).as("sum of file %d", number).isEqualTo((long) rows(number) * (rows(number) - 1) / 2);
        }
        assertThat(api.json("/api/datasets").get("total").asInt()).isEqualTo(acknowledged.size());
    }

    private static String send(Api api, int number) throws Exception {
        var form = new Multipart()
                .metadata(Api.metadata("Counted " + number, Tlp.CLEAR).replace("\"study\"", "\"statistics\""))
                .file("counted-" + number + ".csv", csv(number).getBytes(StandardCharsets.UTF_8));
        var answer = api.send(api.request("/api/publications")
                .header("Content-Type", Multipart.TYPE)
                .POST(form.body()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new ObjectMapper().readTree(answer.body()).get("id").asText();
    }

    /** Every third one is so large that a process of its own reads it. */
    private static int rows(int number) {
        return number % 3 == 0 ? 40_000 + number : 500 + number;
    }

    private static String csv(int number) {
        var text = new StringBuilder("Year,Place,Cases\n");
        for (int row = 0; row < rows(number); row++) {
            text.append("2020,Place ").append(row % 50).append(',').append(row).append('\n');
        }
        return text.toString();
    }
}
