package ca.liaison.administration;

import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.store.StoreForTests;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start whose clock is three years ahead of the last known time, which is the same as a last known time that was
 * three years ago.
 */
class WrongClockIT {

    private static final Duration YEARS = Duration.ofDays(3 * 365);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nothing_is_disposed_of_until_an_administrator_has_confirmed_the_time() throws Exception {
        try (var server = new OwnServer("wrong-clock-server", OwnServer.noContent(folder.resolve("content")), "512m")) {
            server.start();
            server.awaitReady();
            assertThat(send(server, "/api/clock", "GET").body()).contains("\"inDoubt\":false");
            var known = server.data().resolve("known.time");
            RunningPortal.await("the time to be kept", () -> Files.exists(known));
            server.stop();

            var old = Instant.now().minus(YEARS);
            try (var store = StoreForTests.in(server.data().resolve("store"))) {
                var database = store.client().getDatabase("liaison");
                database.getCollection("knownTime").updateMany(new Document(), set("at", Date.from(old)));
                database.getCollection("keptForms")
                        .insertOne(new Document("_id", "x")
                                .append("email", "a@x.ca")
                                .append("path", "/en")
                                .append("body", "title=x")
                                .append("keptAt", Date.from(Instant.now().minus(Duration.ofHours(2))))
                                .append("shown", false));
            }
            Files.writeString(known, old.toString());
            server.start();
            server.awaitReady();

            assertThat(send(server, "/api/clock", "GET").body()).contains("\"inDoubt\":true");
            assertThat(send(server, "/en/admin/outbox", "GET").body())
                    .as("administrators are told on every page")
                    .contains("/en/admin/clock");
            assertThat(send(server, "/fr/admin/horloge", "GET").body()).contains("L’horloge est exacte");
            assertThat(send(server, "/en/publications", "GET").statusCode())
                    .as("the portal runs")
                    .isEqualTo(200);
            assertThat(Files.readString(known))
                    .as("what is in doubt is not kept")
                    .isEqualTo(old.toString());
            server.stop();
            assertThat(forms(server)).as("what waits for its owner is there").isOne();
            server.start();
            server.awaitReady();

            assertThat(send(server, "/api/clock", "POST").body()).contains("\"inDoubt\":false");
            assertThat(send(server, "/api/audit?action=clock.confirm", "GET").body())
                    .contains("timeBefore", RunningPortal.ADMINISTRATOR);
            assertThat(send(server, "/en/admin/outbox", "GET").body())
                    .doesNotContain("The portal’s clock may be wrong.");
            assertThat(Files.readString(known)).isNotEqualTo(old.toString());
        }
    }

    private static long forms(OwnServer server) {
        try (var store = StoreForTests.in(server.data().resolve("store"))) {
            return store.client()
                    .getDatabase("liaison")
                    .getCollection("keptForms")
                    .countDocuments();
        }
    }

    private HttpResponse<String> send(OwnServer server, String path, String method) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.base() + path))
                .header("Authorization", RunningPortal.BASIC)
                .header("Sec-Fetch-Site", "same-origin");
        return client.send(request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }
}
