package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.liaison.accounts.signin.PeopleForTests;
import ca.liaison.accounts.signin.PeopleForTests.Person;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.scanning.Clamd;
import ca.liaison.testing.Api;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server behind a proxy, with low limits and a scanner. */
class GuardedServerIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PER_MINUTE = 20;

    @TempDir
    static Path folder;

    /** Uses up an allowance that nobody else here needs. */
    private static final String BUSY = "busy@x.ca";

    private static OwnServer server;
    private static String busy;
    private static Clamd clamd;

    @BeforeAll
    static void start() throws Exception {
        clamd = Clamd.isInstalled() ? Clamd.start(folder) : null;
        server = new OwnServer("guarded-server", OwnServer.noContent(folder.resolve("content")), "512m");
        busy = PeopleForTests.signedIn(
                        server.data(), List.of(new Person(BUSY, Set.of(Role.READER), null, Clearance.COMMUNITY)))
                .get(BUSY);
        server.start(settings());
        server.awaitReady();
    }

    private static Map<String, String> settings() {
        var guarded = Map.of(
                "LIAISON_BASE_URL",
                "https://portal.example",
                "LIAISON_PROXIES",
                "127.0.0.0/8",
                "LIAISON_RATE_ADDRESS",
                String.valueOf(PER_MINUTE),
                "LIAISON_RATE_ACCOUNT",
                String.valueOf(PER_MINUTE));
        if (clamd == null) {
            return guarded;
        }
        var scanned = new HashMap<>(guarded);
        scanned.putAll(Map.of("CLAMD_HOST", "127.0.0.1", "CLAMD_PORT", String.valueOf(clamd.port())));
        return scanned;
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void who_asks_too_often_waits_and_is_told_so_as_page_and_as_problem() throws Exception {
        var last = untilRefused(i -> get("/fr", "X-Forwarded-For", "203.0.113.7"));
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 10L);
        assertThat(last.body()).contains("<html lang=\"fr-CA\"", "Essayez de nouveau dans");
        var problem = get("/api/publications", "X-Forwarded-For", "203.0.113.7");
        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");

        assertThat(get("/fr", "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_account_has_its_own_allowance_wherever_it_asks_from() throws Exception {
        untilRefused(i -> get(
                "/api/publications",
                "X-Forwarded-For",
                "198.51.100." + i,
                "X-Forwarded-Proto",
                "https",
                "Cookie",
                "__Host-" + busy));
    }

    @Test
    void made_up_cookies_buy_no_requests() throws Exception {
        untilRefused(i -> get("/en", "X-Forwarded-For", "192.0.2.9", "Cookie", "__Host-liaison=made-up-" + i));
    }

    @Test
    void what_leads_nowhere_or_cannot_be_read_counts_too() throws Exception {
        untilRefused(i -> get("/no-such-" + i, "X-Forwarded-For", "192.0.2.20"));
        untilRefused(
                i -> get("/no-such-" + i, "X-Forwarded-For", "192.0.2.21", "Cookie", "__Host-liaison=made-up-" + i));
        untilRefused(i -> get("/en", "X-Forwarded-For", "192.0.2.22", "Accept", ";".repeat(5_000)));
        untilRefused(i -> get("/en/%25zz", "X-Forwarded-For", "192.0.2.23"));
        assertThat(get("/en", "X-Forwarded-For", "192.0.2.22", "Accept", ";".repeat(5_000))
                        .statusCode())
                .as("the limit comes first")
                .isEqualTo(429);
    }

    @Test
    void the_first_step_that_is_not_trusted_counts_whatever_stands_before_it() throws Exception {
        untilRefused(i -> get("/en", "X-Forwarded-For", "127.0.0.1, 10.9.8." + i + ", 203.0.113.30, 127.0.0.1"));
        assertThat(get("/en", "Forwarded", "for=127.0.0.1, for=203.0.113.30").statusCode())
                .isEqualTo(429);
        assertThat(get("/en", "Forwarded", "for=127.0.0.1, for=\"[2001:db8::7]:4711\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/en", "X-Forwarded-For", "203.0.113.31", "Forwarded", "for=203.0.113.32")
                        .statusCode())
                .as("nobody knows which the proxy wrote")
                .isEqualTo(400);
        assertThat(get("/en", "X-Forwarded-For", "unknown").statusCode()).isEqualTo(400);
    }

    @Test
    void a_password_over_http_is_refused_however_near_somebody_says_they_are() throws Exception {
        for (var forged : List.of("127.0.0.1, 203.0.113.40", "::1, 203.0.113.41", "203.0.113.42")) {
            assertThat(get("/api/ingestions", "X-Forwarded-For", forged, "Authorization", RunningPortal.BASIC)
                            .statusCode())
                    .as(forged)
                    .isEqualTo(401);
        }
        assertThat(get(
                                "/api/ingestions",
                                "Forwarded",
                                "for=127.0.0.1;proto=https, for=203.0.113.43;proto=http",
                                "Authorization",
                                RunningPortal.BASIC)
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(
                                "/api/ingestions",
                                "X-Forwarded-For",
                                "203.0.113.44",
                                "X-Forwarded-Proto",
                                "https",
                                "Authorization",
                                RunningPortal.BASIC)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/ingestions", "Authorization", RunningPortal.BASIC).statusCode())
                .as("this machine")
                .isEqualTo(200);
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there() throws Exception {
        var answer = get(
                "/en",
                "X-Forwarded-Host",
                "portal.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-For",
                "192.0.2.11");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
    }

    @Test
    void cookies_are_guarded() throws Exception {
        var form = "name=" + RunningPortal.ADMINISTRATOR + "&password=" + RunningPortal.PASSWORD;
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.base() + "/en/sign-in"))
                        .header("X-Forwarded-Host", "portal.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", "192.0.2.12")
                        .header("Origin", "https://portal.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        var cookies = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.startsWith("lang="))
                .toList();

        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("Secure")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .containsIgnoringCase("Path=/")
                        .doesNotContainIgnoringCase("Domain=")
                        .startsWith("__Host-"));
        var token = cookies.get(0).replaceFirst(";.*", "");
        assertThat(account(token)).isEqualTo(200);
        assertThat(account(token.replace("__Host-", "")))
                .as("what a neighbour could have planted")
                .isEqualTo(303);
    }

    private int account(String cookie) throws Exception {
        return get(
                        "/en/account",
                        "X-Forwarded-Host",
                        "portal.example",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-For",
                        "192.0.2.12",
                        "Cookie",
                        cookie)
                .statusCode();
    }

    @Test
    void a_proxy_that_names_another_host_is_not_answered_either() throws Exception {
        assertThat(get("/en", "X-Forwarded-Host", "evil.example", "X-Forwarded-For", "192.0.2.10")
                        .statusCode())
                .isEqualTo(421);
    }

    @Test
    void what_the_scanner_finds_is_not_published_and_its_bytes_are_not_served() throws Exception {
        assumeTrue(clamd != null, "clamd is not installed here");
        var api = server.api();
        var clean = api.done(api.upload(
                "Harmless", "clean.txt", "Nothing to see here.".getBytes(StandardCharsets.UTF_8), Api.Tlp.CLEAR));
        assertThat(clean.get("publication").asText()).isNotBlank();

        var harmful = api.finished(
                        List.of(api.upload(
                                "Harmful",
                                "letter.txt",
                                ("Dear all, " + Clamd.HARMFUL).getBytes(StandardCharsets.UTF_8),
                                Api.Tlp.CLEAR)),
                        Duration.ofMinutes(1))
                .get(0);
        assertThat(harmful.get("state").asText()).isEqualTo("FAILED");
        assertThat(harmful.get("problem").get("reason").asText()).isEqualTo("INFECTED");
        assertThat(api.json("/api/publications?q=harmful").get("total").asInt()).isZero();
        var sha = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(("Dear all, " + Clamd.HARMFUL).getBytes(StandardCharsets.UTF_8)));
        assertThat(api.send(api.request("/files/" + sha + "/letter.txt")).statusCode())
                .isEqualTo(404);
    }

    /** One of many requests. */
    @FunctionalInterface
    private interface Asking {
        HttpResponse<String> ask(int number) throws Exception;
    }

    /** A minute's worth is allowed at once, and on a slow machine some come back meanwhile: but never as many again. */
    private static HttpResponse<String> untilRefused(Asking asking) throws Exception {
        for (int i = 0; i < 3 * PER_MINUTE; i++) {
            var answer = asking.ask(i);
            if (answer.statusCode() == 429) {
                assertThat(i).isGreaterThanOrEqualTo(PER_MINUTE);
                return answer;
            }
        }
        throw new AssertionError("Nothing was refused");
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.base() + path))
                        .headers(headers)
                        .build(),
                BodyHandlers.ofString());
    }
}
