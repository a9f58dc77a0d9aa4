package ca.liaison.floods;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Bench;
import ca.liaison.testing.Heap;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import ca.liaison.testing.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What honest readers notice of who asks for too much, and that the portal's memory holds. On a server of its own,
 * behind a proxy that names each reader's address.
 */
@Tag("floods")
class FloodsIT {

    private static final int READERS = 50;
    private static final double LONGEST_SECONDS = 2;
    private static final int SIGN_INS = 60;
    private static final int HEADERS = 32;
    private static final int DOWNLOADS = 60;
    private static final int SHEETS = 4_000;
    private static final int WARMING = 10;
    private static final String HEAP = "512m";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path folder;

    private static OwnServer server;
    private static Readers readers;
    private static double quiet;
    private static String stamped;

    @BeforeAll
    static void start() throws Exception {
        server = new OwnServer("floods-server", OwnServer.noContent(folder.resolve("content")), HEAP);
        server.start(Map.of(
                "LIAISON_PROXIES",
                "127.0.0.1/32,::1/128",
                "LIAISON_RATE_ADDRESS",
                "100000",
                "LIAISON_RATE_ACCOUNT",
                "100000"));
        server.awaitReady();
        var text = server.api()
                .done(server.api()
                        .upload(
                                "An honest study",
                                "study.txt",
                                Samples.text("Words of a study about extradition. ".repeat(300)),
                                Api.Tlp.CLEAR));
        var study =
                server.api().json("/api/publications/" + text.get("publication").asText());
        var large = server.api()
                .done(server.api()
                        .upload(
                                "A long study",
                                "long.pdf",
                                Samples.pdf(Collections.nCopies(SHEETS, List.of("A page of many."))),
                                Api.Tlp.GREEN));
        stamped = URI.create(server.api()
                        .json("/api/publications/" + large.get("publication").asText())
                        .at("/files/0/url")
                        .asText())
                .getRawPath();
        readers = new Readers(
                server.base(),
                List.of(
                        "/en",
                        "/fr/publications?q=extradition",
                        URI.create(study.at("/addresses/en").asText()).getRawPath(),
                        "/fr"));
        for (int round = 0; round < WARMING; round++) {
            readers.during(5, () -> null); // until the portal is compiled
        }
        quiet = readers.during(READERS, () -> null).longestSeconds();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void sixty_wrong_sign_ins_at_once() throws Exception {
        flood("sign-ins", () -> {
            var answers = Readers.atOnce(
                    SIGN_INS,
                    number -> () -> signIn("wrong passphrase number " + number, "203.0.113." + (number + 1))
                            .statusCode());
            assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 303, 400, 401, 403, 422, 429, 503));
            return answers;
        });
    }

    @Test
    void thirty_two_hostile_headers_at_once() throws Exception {
        var accept = "Accept: text/html;q=" + "1".repeat(60_000);
        flood("headers", () -> {
            var answers = Readers.atOnce(
                    HEADERS,
                    number -> () -> Wire.get(server.base(), "/en", accept, "X-Forwarded-For: 203.0.113." + (number + 1))
                            .status());
            assertThat(answers).allSatisfy(status -> assertThat(status).isLessThan(500));
            return answers;
        });
    }

    /** All in one session, as a reader has one who selects a link sixty times. */
    @Test
    void sixty_downloads_of_one_long_stamped_file() throws Exception {
        var session = session();
        var whole = new AtomicInteger();
        flood("stamped-downloads", () -> {
            var answers = Readers.atOnce(DOWNLOADS, number -> () -> download(session));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 503));
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 503)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
            answers.stream().filter(answer -> answer.statusCode() == 200).forEach(answer -> whole.incrementAndGet());
            return answers;
        });
        assertThat(whole.get()).isPositive();
        assertThat(download(session).statusCode()).isEqualTo(200);
    }

    /** More than there are places, one after the other. */
    @Test
    void who_hangs_up_holds_no_place() throws Exception {
        var session = session();
        var request = "GET " + stamped + " HTTP/1.1\r\nHost: "
                + URI.create(server.base()).getAuthority() + "\r\nCookie: " + session + "\r\n\r\n";
        for (int i = 0; i < 2 * DOWNLOADS; i++) {
            Wire.sendAndHangUp(server.base(), request.getBytes(StandardCharsets.US_ASCII));
        }
        RunningPortal.await("a place to be free", () -> download(session).statusCode() == 200);
    }

    private static void flood(String name, Callable<?> event) throws Exception {
        try (var heap = Heap.of(server.server().orElseThrow())) {
            var seen = readers.during(READERS, event);
            Bench.report(
                    "flood-" + name + "-longest-wait",
                    seen.longestSeconds() * 1_000,
                    "ms",
                    "quiet-" + Math.round(quiet * 1_000) + "ms",
                    seen.longestSeconds() / quiet);
            Bench.report(
                    "flood-" + name + "-heap", heap.used() / 1e6, "MB", HEAP + "B", heap.used() / (512.0 * (1 << 20)));
            assertThat(server.log()).doesNotContain("OutOfMemoryError");
            assertThat(seen.longestSeconds()).isLessThan(LONGEST_SECONDS);
        }
    }

    private static HttpResponse<byte[]> download(String session) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.base() + stamped))
                        .timeout(Duration.ofMinutes(5))
                        .header("Cookie", session)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> signIn(String passphrase, String from) throws Exception {
        var form = "name=" + Api.encoded(RunningPortal.ADMINISTRATOR) + "&password=" + Api.encoded(passphrase);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.base() + "/en/sign-in"))
                        .timeout(Duration.ofMinutes(5))
                        .header("Origin", server.base())
                        .header("X-Forwarded-For", from)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String session() throws Exception {
        var cookies = new ArrayList<String>();
        RunningPortal.await("the administrator to be let in again", () -> {
            var answer = signIn(RunningPortal.PASSWORD, "192.0.2.50");
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> !cookie.startsWith("lang="))
                    .forEach(cookie -> cookies.add(cookie.replaceFirst(";.*", "")));
            return !cookies.isEmpty();
        });
        return String.join("; ", cookies);
    }
}
