package ca.liaison.start;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.store.LateStore;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server whose portal cannot start ends, and says why in one line. */
class StartIT {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void no_content() throws Exception {
        content = OwnServer.noContent(folder.resolve("content"));
    }

    static Stream<Object[]> causes() {
        return Stream.of(
                new Object[] {
                    Map.of("EXTRACT_WORKERS", "many", "LIAISON_CEILING", "SECRET", "SMTP_PORT", "mail"),
                    "EXTRACT_WORKERS has to be",
                    "LIAISON_CEILING has to be",
                    "SMTP_PORT has to be"
                },
                new Object[] {
                    Map.of("LIAISON_SEALING_KEY", "c2hvcnQ="), "LIAISON_SEALING_KEY has to be 32 bytes", "", ""
                },
                new Object[] {
                    Map.of("LIAISON_DATA", "/proc/liaison"),
                    "The data folder /proc/liaison cannot be made",
                    "Set LIAISON_DATA",
                    ""
                },
                new Object[] {
                    Map.of("MONGODB_URI", "mongodb://half:an@address@host"), "MONGODB_URI is not an address", "", ""
                });
    }

    @ParameterizedTest
    @MethodSource("causes")
    void what_is_set_wrongly_ends_the_server(Map<String, String> settings, String first, String second, String third)
            throws Exception {
        try (var server = new OwnServer("start-server", content, "512m")) {
            server.start(settings);

            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.whyItEnded()).contains(first, second, third);
            assertThat(server.console()).doesNotContain("\tat ");
        }
    }

    @Test
    void a_damaged_key_file_and_a_damaged_vocabulary_are_told_together() throws Exception {
        try (var server = new OwnServer("start-server", content, "512m")) {
            Files.writeString(Files.createDirectories(server.data()).resolve("sealing.key"), "half a k");
            Files.writeString(
                    Files.createDirectories(content.resolve("vocabulary")).resolve("topics.json"), "[{\"id\":");
            server.start();

            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.whyItEnded()).contains("sealing.key has to be 32 bytes", "topics.json cannot be read");
            assertThat(server.console()).doesNotContain("\tat ");
        }
    }

    @Test
    void content_without_vocabularies_is_no_reason_to_end() throws Exception {
        try (var server = new OwnServer("start-server", Files.createDirectories(folder.resolve("nothing")), "512m")) {
            server.start();
            server.awaitReady();

            assertThat(get(server, "/api/vocabulary").body()).contains("id");
        }
    }

    @Test
    void a_second_node_on_the_same_data_ends_and_the_first_goes_on() throws Exception {
        try (var first = new OwnServer("start-server", content, "512m");
                var second = new OwnServer("second-server", content, "512m")) {
            first.start();
            first.awaitReady();
            second.start(Map.of("LIAISON_DATA", first.data().toString()));

            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.whyItEnded()).contains("is used by another process");
            assertThat(second.console()).doesNotContain("\tat ");
            assertThat(get(first, "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_ends_the_server() throws Exception {
        try (var server = new OwnServer("start-server", content, "512m");
                var taken =
                        new ServerSocket(URI.create(server.base()).getPort(), 1, InetAddress.getLoopbackAddress())) {
            server.start();

            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.whyItEnded())
                    .contains("Port " + taken.getLocalPort())
                    .contains("is taken");
        }
    }

    @Test
    void a_damaged_store_ends_the_server() throws Exception {
        try (var server = new OwnServer("start-server", content, "512m")) {
            Files.writeString(
                    Files.createDirectories(server.data().resolve("store")).resolve("portal.mv"),
                    "no store at all ".repeat(1_000));
            server.start();

            assertThat(server.awaitEnd()).isNotZero();
            assertThat(server.whyItEnded()).contains("portal.mv cannot be opened");
            assertThat(server.console()).doesNotContain("\tat ");
        }
    }

    @Test
    void a_mongodb_that_is_away_is_waited_for() throws Exception {
        try (var store = new LateStore();
                var server = new OwnServer("start-server", content, "512m")) {
            server.start(Map.of("MONGODB_URI", store.address("liaison") + "&serverSelectionTimeoutMS=1000"));
            RunningPortal.await(
                    "the portal to say that it waits",
                    () -> says(server, "/health/ready", 503, "no server of MONGODB_URI can be reached"));

            assertThat(get(server, "/en").statusCode()).isEqualTo(503);
            assertThat(get(server, "/en").body()).contains("The portal is not available right now");
            assertThat(get(server, "/fr").body()).contains("Le portail n’est pas disponible en ce moment");
            assertThat(get(server, "/api/publications").headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);

            store.comes();
            server.awaitReady();
            assertThat(get(server, "/en").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everything_it_keeps_is_for_its_own_user_only() throws Exception {
        try (var server = new OwnServer("start-server", content, "512m")) {
            server.start();
            server.awaitReady();

            try (var kept = Files.walk(server.data())) {
                assertThat(kept.filter(Files::exists))
                        .allSatisfy(path -> assertThat(
                                        Files.getPosixFilePermissions(path).toString())
                                .doesNotContain("GROUP", "OTHERS"));
            }
        }
    }

    private static boolean says(OwnServer server, String path, int status, String words) throws InterruptedException {
        try {
            var answer = get(server, path);
            return answer.statusCode() == status && answer.body().contains(words);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> get(OwnServer server, String path) throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create(server.base() + path)).build(), BodyHandlers.ofString());
    }
}
