package ca.liaison.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A portal as a program of the liaison staff speaks to it. May be used by many threads. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Set<String> FINISHED = Set.of("DONE", "FAILED");

    private final String base;

    public Api(String base) {
        this.base = base;
    }

    /** Everybody's marking, or one that keeps what a test brings out of sight of everybody else. */
    public enum Tlp {
        CLEAR,
        GREEN
    }

    public static String metadata(String title, Tlp tlp) {
        return """
                {"kind":"study","language":"en","title":{"en":"%s","fr":"%s (titre)"},"summary":{"en":"Made for a test.","fr":"Fait pour un essai."},
                 "published":"2020-02-29","organization":"interpol-ottawa","topics":[],"countries":["CA"],
                 "marking":{"category":"UNCLASSIFIED","tlp":"%s"},"state":"PUBLISHED"}""".formatted(title, title, tlp);
    }

    /** @return id of the ingestion */
    public String upload(String title, String name, byte[] bytes, Tlp tlp) throws IOException, InterruptedException {
        var answer = send(uploading(title, name, bytes, tlp));
        if (answer.statusCode() != 202) {
            throw new AssertionError(name + " was not taken: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("id").asText();
    }

    public HttpRequest.Builder uploading(String title, String name, byte[] bytes, Tlp tlp) {
        return request("/api/publications")
                .header("Content-Type", Multipart.TYPE)
                .POST(new Multipart()
                        .metadata(metadata(title, tlp))
                        .file(name, bytes)
                        .body());
    }

    /** With the administrator's credentials. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", RunningPortal.BASIC);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        var answer = send(request(path));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public byte[] file(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    public JsonNode search(String q) throws IOException, InterruptedException {
        return json("/api/publications?q=" + encoded(q));
    }

    public static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Waits for all of them. */
    public List<JsonNode> finished(Collection<String> ids, Duration patience) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(patience);
        var finished = new ArrayList<JsonNode>();
        for (var id : ids) {
            var ingestion = json("/api/ingestions/" + id);
            for (; !FINISHED.contains(ingestion.get("state").asText()); ingestion = json("/api/ingestions/" + id)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("Not finished after " + patience + ": " + ingestion);
                }
                Thread.sleep(100);
            }
            finished.add(ingestion);
        }
        return finished;
    }

    /** Waits for one that is to end well. */
    public JsonNode done(String id) throws IOException, InterruptedException {
        var ingestion = finished(List.of(id), Duration.ofMinutes(3)).get(0);
        if (!ingestion.get("state").asText().equals("DONE")) {
            throw new AssertionError("Not done: " + ingestion);
        }
        return ingestion;
    }

    /** How many ingestions there are, in one state or, where that is empty, in any. */
    public long ingestions(String state) throws IOException, InterruptedException {
        return json("/api/ingestions?size=1" + (state.isEmpty() ? "" : "&state=" + state))
                .get("total")
                .asLong();
    }

    public boolean isReady() throws InterruptedException {
        try {
            return send(request("/health/ready")).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
