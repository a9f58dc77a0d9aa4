package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Fork;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped server lets nobody do. */
class HardeningIT extends RunningPortal {

    private static final int PORT = URI.create(BASE).getPort();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en",
                "/fr/publications?q=police",
                "/api/publications",
                "/robots.txt",
                "/sitemap.xml",
                "/no-such"
            })
    void a_request_under_another_name_is_refused(String path) throws Exception {
        var answer = Wire.send(
                BASE,
                ("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).doesNotContain("evil.example");
        assertThat(answer.headers()).doesNotContain("evil.example");
    }

    @Test
    void what_a_stranger_says_a_proxy_said_is_not_believed() throws Exception {
        var answer = get(
                "/en/sign-in",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-For",
                "203.0.113.7",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "host=evil.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body() + answer.headers().map()).doesNotContain("evil.example");
        var who = "from-" + UUID.randomUUID();
        get("/api/publications?q=" + who, "Authorization", BASIC, "X-Forwarded-For", "203.0.113.7");
        assertThat(get("/api/audit?thing=" + who, "Authorization", BASIC).body())
                .contains("\"from\":")
                .doesNotContain("203.0.113.7");
    }

    @Test
    void every_answer_carries_the_headers_that_guard_it() throws Exception {
        for (var path : List.of(
                "/en",
                "/fr/publications",
                "/api/publications",
                "/api/no-such",
                "/en/no-such",
                "/robots.txt",
                "/publications.atom",
                "/en/sign-in",
                "/openapi",
                "/health/live",
                "/health/ready",
                "/assets/no-such",
                "/files/x/y",
                "/wildfly-services/",
                "/en/publications?q=" + "x".repeat(20_000),
                "/en/%25zz")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .hasValue("same-origin");
            assertThat(headers.firstValue("Content-Type").orElse("text/html"))
                    .as(path)
                    .matches("(?i).*(charset=utf-8|json|xml|yaml).*|text/html");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    @Test
    void other_methods_are_answered_under_the_same_headers() throws Exception {
        for (var method : List.of("TRACE", "PROPFIND", "OPTIONS")) {
            var answer = Wire.send(
                    BASE,
                    (method + " /en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.headers())
                    .as(method)
                    .contains("content-security-policy: default-src 'self'", "x-content-type-options: nosniff");
        }
    }

    @Test
    void a_flood_of_nonsense_does_not_fill_the_log_and_writes_no_escape_sequences() throws Exception {
        var log = Fork.SERVER.resolve("standalone/log/server.log");
        var before = Files.size(log);
        var hostile = List.of(
                "Accept: " + ";".repeat(60_000),
                "Accept: text/\u001b[31m;q=x",
                "Accept: text/html;q=\u009b31m",
                "X-Any: \u001b]0;title\u0007",
                "Range: bytes=" + ",".repeat(60_000),
                "Accept-Language: " + "a;q=".repeat(100),
                "Origin: http://\u009b31m.example",
                "Cookie: lang=\u001b[31m");
        for (int i = 0; i < 1_000; i++) {
            var path = List.of(
                            "/en",
                            "/api/publications",
                            "/no-such/%1b%5B31m",
                            "/fr/publications?q=%1b%5B31m%0a2026-01-01")
                    .get(i % 4);
            assertThat(Wire.get(BASE, path, hostile.get(i / 4 % hostile.size())).status())
                    .isLessThan(500);
        }
        try (var lines = Files.newInputStream(log)) {
            lines.skipNBytes(before);
            var written = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(written.length()).isLessThan(200_000);
            assertThat(written).doesNotContain("\u001b", "\u009b");
        }
    }

    @Test
    void whoever_hangs_up_is_not_told_as_a_failure() throws Exception {
        var log = Fork.SERVER.resolve("standalone/log/server.log");
        var before = Files.size(log);
        for (int i = 0; i < 50; i++) {
            Wire.sendAndHangUp(
                    BASE,
                    "GET /en/publications HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Wire.sendAndHangUp(
                    BASE,
                    ("POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: " + BASE
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na=b")
                            .getBytes(StandardCharsets.US_ASCII));
            Wire.sendAndHangUp(
                    BASE,
                    ("POST /api/publications HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BASIC
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n"
                                    + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                                    + "x".repeat(50_000))
                            .getBytes(StandardCharsets.US_ASCII));
        }
        await(
                "the uploads to be over",
                () -> get("/api/publications", "Authorization", BASIC).statusCode() == 200);
        try (var lines = Files.newInputStream(log)) {
            lines.skipNBytes(before);
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("ERROR");
        }
    }

    @Test
    void json_is_never_shown_as_a_page() throws Exception {
        for (var path : List.of("/api/publications", "/api/no-such", "/api/vocabulary", "/api/ingestions")) {
            assertThat(get(path).headers().firstValue("Content-Disposition"))
                    .as(path)
                    .hasValue("attachment; filename=\"api.json\"");
        }
    }

    @Test
    void a_header_cannot_be_written_through_an_address() throws Exception {
        for (var path : List.of(
                "/en/sign-in?next=%2Fen%0d%0aSet-Cookie:%20x=1",
                "/en/publications?q=%0d%0aX-Injected:%201",
                "/fr/topics%0d%0aX-Injected:%201",
                "/files/%0d%0aX-Injected:1/x")) {
            assertThat(Wire.get(BASE, path).headers()).as(path).doesNotContain("\nx-injected", "\nset-cookie: x=1");
        }
    }

    @Test
    void the_sign_in_leads_nowhere_else() throws Exception {
        for (var next : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/en//evil.example",
                "javascript:alert(1)",
                "/en/../../evil.example",
                "/en\r\nX: y")) {
            var answer = post(
                    "/en/sign-in",
                    BodyPublishers.ofString("name=" + ADMINISTRATOR + "&password=" + PASSWORD + "&next="
                            + URLEncoder.encode(next, StandardCharsets.UTF_8)),
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Origin",
                    BASE);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(next)
                    .isIn(BASE + "/en", "/en");
        }
    }

    @Test
    void deeply_nested_and_endless_json_is_refused() throws Exception {
        var deep = "{\"reason\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        var endless = "{\"reason\":{\"en\":\"" + "x".repeat(1_900_000) + "\"}}";
        for (var json : List.of(deep, endless)) {
            var answer = post(
                    "/api/publications/no-such/withdraw",
                    BodyPublishers.ofString(json),
                    "Authorization",
                    BASIC,
                    "Content-Type",
                    "application/json");
            assertThat(answer.statusCode()).isBetween(400, 413);
        }
        var study = get("/api/publications?size=1").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        for (var json : List.of(deep, endless)) {
            assertThat(post(
                                    "/api/publications/" + study + "/withdraw",
                                    BodyPublishers.ofString(json),
                                    "Authorization",
                                    BASIC,
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void headers_that_come_drop_by_drop_end_the_connection() throws Exception {
        try (var socket = new Socket("localhost", PORT)) {
            socket.setSoTimeout(40_000);
            var begin = System.nanoTime();
            socket.getOutputStream()
                    .write("GET /en HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            assertThat(ends(socket)).isTrue();
            assertThat((System.nanoTime() - begin) / 1_000_000_000L).isBetween(5L, 30L);
        }
    }

    @Test
    void too_many_or_too_large_headers_are_refused() throws Exception {
        var many = "X-H: 1\r\n".repeat(300);
        var large = "X-Large: " + "x".repeat(100_000) + "\r\n";
        for (var headers : List.of(many, large)) {
            try (var socket = new Socket("localhost", PORT)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("GET /en HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(answer).doesNotStartWith("HTTP/1.1 200");
            } catch (SocketException cut) {
                assertThat(cut).isNotNull(); // it hung up while we still wrote
            }
        }
    }

    @Test
    void the_server_is_managed_from_this_machine_only_and_not_by_strangers() throws Exception {
        var management = Fork.MANAGEMENT_PORT;
        try (var here = new Socket()) {
            here.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), management), 5_000);
        }
        for (var address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress())
                .toList()) {
            try (var elsewhere = new Socket()) {
                elsewhere.connect(new InetSocketAddress(address, management), 3_000);
                throw new AssertionError("Management answers on " + address);
            } catch (ConnectException refused) {
                assertThat(refused).isNotNull();
            }
        }
        var answer = Wire.get("http://localhost:" + management, "/management");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(Wire.get("http://localhost:" + management, "/console/index.html")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void no_secret_is_in_the_log() throws Exception {
        var token = post(
                        "/en/sign-in",
                        BodyPublishers.ofString("name=" + ADMINISTRATOR + "&password=" + PASSWORD),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        BASE)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst("liaison=([^;]*);.*", "$1");
        post(
                "/en/sign-in",
                BodyPublishers.ofString("name=" + ADMINISTRATOR + "&password=typed-by-mistake"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                BASE);
        get("/en", "Cookie", "liaison=" + token);

        var log = Files.readString(Fork.SERVER.resolve("standalone/log/server.log"));
        assertThat(log).contains("Sign in as");
        assertThat(log).doesNotContain(PASSWORD, token, "typed-by-mistake", BASIC.substring(6));
    }

    private static boolean ends(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }
}
