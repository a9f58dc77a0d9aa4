package ca.liaison.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The shipped server with the shipped archive and the shipped content, started once by Arquillian for all tests, and
 * spoken to only over HTTP.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class RunningPortal {

    public static final String BASE = "http://localhost:" + Fork.PORT;
    public static final String ADMINISTRATOR = "admin@liaison.example";
    public static final String PASSWORD = "correct-horse-battery-staple";
    public static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString((ADMINISTRATOR + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Every test finds the shipped content ingested. */
    @BeforeAll
    static void content_is_ingested() throws Exception {
        await("the content to be ingested", () -> {
            var ready = send(request("/health/ready")).statusCode() == 200;
            return ready
                    && send(request("/api/ingestions?state=QUEUED").header("Authorization", BASIC))
                            .body()
                            .contains("\"total\":0")
                    && send(request("/api/ingestions?state=EXTRACTING").header("Authorization", BASIC))
                            .body()
                            .contains("\"total\":0")
                    && send(request("/api/ingestions?state=INDEXING").header("Authorization", BASIC))
                            .body()
                            .contains("\"total\":0")
                    && !send(request("/api/publications")).body().contains("\"total\":0");
        });
    }

    protected static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(BASE + path)).timeout(Duration.ofMinutes(2));
    }

    protected static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    protected static HttpResponse<String> post(String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path).headers(headers).POST(body));
    }

    protected static HttpResponse<String> post(String path, String... headers)
            throws IOException, InterruptedException {
        return post(path, BodyPublishers.noBody(), headers);
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }

    /** Something that will be true soon. */
    @FunctionalInterface
    public interface Condition {
        boolean isMet() throws Exception;
    }

    public static void await(String what, Condition condition) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.isMet()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited " + PATIENCE + " for " + what);
            }
            Thread.sleep(200);
        }
    }
}
