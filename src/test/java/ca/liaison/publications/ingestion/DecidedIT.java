package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was decided in the portal stays decided: whatever is read again, whatever changes in the content folder, and
 * whenever the server is killed.
 */
class DecidedIT {

    private static final String NARROW = "\"category\":\"PROTECTED_A\",\"tlp\":\"GREEN\"";
    private static final String WIDE = "\"category\":\"UNCLASSIFIED\",\"tlp\":\"CLEAR\"";

    @TempDir
    Path folder;

    private OwnServer server;
    private Path publications;

    @Test
    void reading_again_and_the_folder_undo_nothing() throws Exception {
        var content = OwnServer.noContent(folder.resolve("content"));
        publications = content.resolve("publications");
        laid("narrowed", Api.metadata("Narrowed here", Api.Tlp.CLEAR), "The first text");
        laid("withdrawn", Api.metadata("Withdrawn here", Api.Tlp.CLEAR), "The first text");
        laid("secret", Api.metadata("Secret from the start", Api.Tlp.CLEAR).replace(WIDE, NARROW), "The first text");
        Files.createSymbolicLink(
                publications.resolve("withdrawn").resolve("linked.txt"),
                Files.writeString(folder.resolve("outside.txt"), "outside"));
        try (var own = new OwnServer("decided-server", content, "512m")) {
            server = own;
            server.start();
            server.awaitReady();
            RunningPortal.await(
                    "the folders that are in order", () -> server.api().ingestions("DONE") == 2);
            assertThat(server.api()
                            .send(server.api().request("/en/publish/ingestions"))
                            .body())
                    .contains("linked.txt", "Links are not followed");
            Files.delete(publications.resolve("withdrawn").resolve("linked.txt"));
            restart();
            RunningPortal.await("the one whose link is gone", () -> server.api().ingestions("DONE") == 3);
            assertThat(seenByStrangers("narrowed")).isTrue();
            assertThat(seenByStrangers("secret")).isFalse();

            var partly = partlyRead();
            described(
                    partly.get("publication").asText(),
                    Api.metadata("Partly read", Api.Tlp.CLEAR).replace(WIDE, NARROW));
            described("narrowed", Api.metadata("Narrowed here", Api.Tlp.CLEAR).replace(WIDE, NARROW));
            var reason = "{\"reason\":{\"en\":\"Wrong\",\"fr\":\"Faux\"}}";
            assertThat(post("/api/publications/withdrawn/withdraw", reason)).isEqualTo(200);

            assertThat(post("/api/ingestions/" + partly.get("id").asText() + "/retry", ""))
                    .isEqualTo(202);
            RunningPortal.await(
                    "another try",
                    () -> server.api()
                            .json("/api/ingestions/" + partly.get("id").asText())
                            .get("state")
                            .asText()
                            .equals("FAILED"));
            assertThat(seenByStrangers(partly.get("publication").asText())).isFalse();

            laid("narrowed", Api.metadata("Called otherwise in the folder", Api.Tlp.CLEAR), "The second text");
            laid("withdrawn", Api.metadata("Withdrawn here", Api.Tlp.CLEAR), "The second text");
            laid("secret", Api.metadata("Secret from the start", Api.Tlp.CLEAR), "The first text");
            restart();
            server.kill(); // in the middle of whatever it began
            server.start();
            server.awaitReady();
            RunningPortal.await("what changed in the folder", () -> server.api().ingestions("DONE") == 6);

            for (var one : new String[] {"narrowed", "withdrawn", "secret"}) {
                assertThat(seenByStrangers(one)).as(one).isFalse();
            }
            assertThat(publication("narrowed").at("/marking/category").asText()).isEqualTo("PROTECTED_A");
            assertThat(publication("narrowed").at("/title/en").asText()).isEqualTo("Narrowed here");
            assertThat(publication("narrowed").get("files")).hasSize(1);
            assertThat(server.api()
                            .send(server.api().request("/api/publications/narrowed/text"))
                            .body())
                    .contains("The second text");
            assertThat(publication("withdrawn").get("state").asText()).isEqualTo("WITHDRAWN");
            assertThat(waiting()).contains("narrowed", "secret").doesNotContain("\"withdrawn\"");
            assertThat(server.api()
                            .send(server.api().request("/en/publish/narrowed/decide"))
                            .body())
                    .contains("Called otherwise in the folder", "Narrowed here");

            assertThat(post("/api/approvals/secret/send-back", "{\"reason\":\"It stays as it is.\"}"))
                    .isEqualTo(200);
            assertThat(post("/api/approvals/narrowed/approve", "")).isEqualTo(200);
            assertThat(publication("narrowed").at("/title/en").asText()).isEqualTo("Called otherwise in the folder");
            restart();
            assertThat(publication("secret").at("/marking/category").asText()).isEqualTo("PROTECTED_A");
            assertThat(new ObjectMapper()
                            .readTree(waiting())
                            .at("/items/0/returned")
                            .asText())
                    .isEqualTo("It stays as it is.");
            assertThat(seenByStrangers("narrowed")).isFalse();
            assertThat(seenByStrangers("secret")).isFalse();
        }
    }

    /** Kills it and starts it again. */
    private void restart() throws Exception {
        OwnServer.allEnd(server.kill(), java.time.Duration.ofSeconds(10));
        server.start();
        server.awaitReady();
    }

    private void laid(String name, String metadata, String text) throws Exception {
        var own = Files.createDirectories(publications.resolve(name));
        Files.writeString(own.resolve("publication.json"), metadata);
        Files.writeString(own.resolve("text.txt"), text);
    }

    /** One file that can be read and one that cannot. */
    private JsonNode partlyRead() throws Exception {
        var form = new Multipart()
                .metadata(Api.metadata("Partly read", Api.Tlp.CLEAR))
                .file("good.txt", Samples.text("It can be read.\n"))
                .file("bad.pdf", Samples.text("%PDF-1.7 and nothing more"));
        var answer = server.api()
                .send(server.api()
                        .request("/api/publications")
                        .header("Content-Type", Multipart.TYPE)
                        .POST(form.body()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = new ObjectMapper().readTree(answer.body()).get("id").asText();
        RunningPortal.await(
                "its end",
                () -> server.api()
                        .json("/api/ingestions/" + id)
                        .get("state")
                        .asText()
                        .equals("FAILED"));
        return server.api().json("/api/ingestions/" + id);
    }

    private void described(String id, String metadata) throws Exception {
        var answer = server.api()
                .send(server.api()
                        .request("/api/publications/" + id + "/metadata")
                        .header("Content-Type", "application/json")
                        .header(
                                "If-Match",
                                "\"" + publication(id).get("revision").asInt() + "\"")
                        .PUT(BodyPublishers.ofString(metadata)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private int post(String path, String json) throws Exception {
        return server.api()
                .send(server.api()
                        .request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .statusCode();
    }

    private JsonNode publication(String id) throws Exception {
        return server.api().json("/api/publications/" + id);
    }

    private String waiting() throws Exception {
        return server.api().json("/api/approvals").toString();
    }

    private boolean seenByStrangers(String id) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.base() + "/api/publications/" + id))
                .build();
        return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
