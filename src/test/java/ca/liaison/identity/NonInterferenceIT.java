package ca.liaison.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.signin.PeopleForTests;
import ca.liaison.accounts.signin.PeopleForTests.Person;
import ca.liaison.testing.Api;
import ca.liaison.testing.Folders;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.Routes;
import ca.liaison.testing.Routes.Route;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether documents that somebody may not see are there or not, nothing that they see changes by a single byte: the
 * same thousand requests, over every route that can be read, are answered with the forbidden documents in the store and
 * without. The store without them is a copy from before they came, so not even times differ.
 */
class NonInterferenceIT {

    private static final int REQUESTS = Integer.getInteger("interference.requests", 1_000);
    private static final int HIDDEN_FROM_ALL = Integer.getInteger("interference.documents", 500) * 4 / 5;
    private static final int HIDDEN_FROM_READERS = HIDDEN_FROM_ALL / 4;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /**
     * Moments, what is left of a session, keyed hashes of searched words; what is random in what a passkey is asked;
     * the offered key of an app, in letters and as a picture.
     */
    private static final Pattern RANDOM = Pattern.compile(String.join(
            "|",
            "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z",
            "\\d{1,2}:\\d\\d\\h[ap]\\.m\\.",
            "\\d{1,2}\\hh\\h\\d\\d",
            "(?<=data-left=\")\\d+",
            "(?<=\"kind\" : \"words\",\\s{1,9}\"thing\" : \")[0-9a-f]{32}",
            "(?<=&#34;(?:id|challenge)&#34;:&#34;)[\\w-]{20,}(?=&#34;)",
            "(?<=<code class=\"key\" translate=\"no\">)[A-Z2-7 ]+",
            "(?<=<path d=\")M4 4h[^\"]+"));

    private static final int UPLOADING = 4;
    private static final int TIMES = 5;
    private static final String NOBODY = "anonymous";
    private static final String STAFF = "author@x.ca";

    private static final List<Person> PEOPLE = List.of(
            new Person("reader@x.ca", Set.of(Role.READER), null, Clearance.COMMUNITY),
            new Person("agency@x.ca", Set.of(Role.READER), "rcmp", new Clearance(Category.UNCLASSIFIED, Tlp.AMBER)),
            new Person(STAFF, Set.of(Role.AUTHOR), null, Clearance.COMMUNITY),
            new Person("somebody@else.ca", Set.of(Role.READER), "opp", Clearance.COMMUNITY));

    /** Category, TLP, state and what else there is to say. */
    private static final List<String> SEEN = List.of(
            "UNCLASSIFIED CLEAR PUBLISHED ",
            "UNCLASSIFIED CLEAR ARCHIVED ",
            "UNCLASSIFIED GREEN PUBLISHED ",
            "UNCLASSIFIED AMBER PUBLISHED \"release\":{\"agencies\":[\"rcmp\"]},",
            "UNCLASSIFIED GREEN DRAFT ",
            "UNCLASSIFIED CLEAR PUBLISHED ");

    private static final List<String> FOR_NONE_OF_THEM = List.of(
            "UNCLASSIFIED AMBER PUBLISHED ",
            "UNCLASSIFIED AMBER PUBLISHED \"release\":{\"agencies\":[\"opp\"]},",
            "UNCLASSIFIED RED PUBLISHED \"release\":{\"people\":[\"somebody@else.ca\"]},",
            "PROTECTED_A GREEN PUBLISHED ",
            "UNCLASSIFIED AMBER+STRICT DRAFT ");
    private static final List<String> FOR_NO_READER = List.of(
            "UNCLASSIFIED CLEAR DRAFT ",
            "UNCLASSIFIED CLEAR PUBLISHED \"embargo\":\"2190-01-01T00:00:00Z\",",
            "UNCLASSIFIED CLEAR PUBLISHED \"expires\":\"2020-01-01T00:00:00Z\",",
            "UNCLASSIFIED GREEN PUBLISHED \"release\":{\"agencies\":[\"opp\"]},");
    private static final List<String> WORDS = List.of(
            "burglary",
            "burglar",
            "burglarz",
            "zephyrine",
            "zephirine",
            "zephyr",
            "words",
            "common",
            "fraud",
            "fraudz",
            "hidden",
            "nowhere",
            "\"common words\"",
            "zeph*",
            "title:zephyrine",
            "burglary zephyrine",
            "-common burglary",
            "effraction",
            "zéphyrine",
            "words OR zephyrine");

    private static final String TABLE =
            "Year,Province,Cases of %1$s\n2019,Ontario,10\n2020,Ontario,12\n2021,Ontario,15\n2019,Quebec,%2$d\n2020,Quebec,9\n2021,Quebec,7\n";

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private final Map<String, Set<String>> values = new TreeMap<>(Map.of(
            "slug",
            set("nobody-wrote-this"),
            "id",
            set("0123456789abcdef0123"),
            "digest",
            set("0".repeat(64)),
            "name",
            set("a.txt", "liaison.css", "preview.png"),
            "email",
            set("somebody@else.ca"),
            "token",
            set("nothing"),
            "link",
            set("nothing"),
            "role",
            set("READER"),
            "number",
            set("2026-0001"),
            "line",
            set("0")));

    private Map<String, String> cookies;
    private String base;

    @Test
    void what_somebody_may_not_see_changes_nothing_that_they_see() throws Exception {
        try (var server =
                new OwnServer("non-interference-server", OwnServer.noContent(folder.resolve("content")), "1g")) {
            base = server.base();
            start(server);
            var seen = upload(server.api(), "burglary", SEEN, 24, List.of());
            server.stop();
            Folders.copy(server.data(), folder.resolve("before"), all -> true);

            start(server);
            var visible = new ArrayList<>(seen.keySet());
            name(server.api(), seen);
            name(server.api(), upload(server.api(), "zephyrine", FOR_NONE_OF_THEM, HIDDEN_FROM_ALL, visible));
            // the staff sees drafts and embargoes: for them only these are forbidden
            var requests = new LinkedHashMap<String, List<Asked>>();
            var with = new LinkedHashMap<String, List<String>>();
            requests.put(STAFF, requests());
            with.putAll(answers(requests));
            name(server.api(), upload(server.api(), "zephirine", FOR_NO_READER, HIDDEN_FROM_READERS, visible));
            var readers = new LinkedHashMap<String, List<Asked>>();
            for (var reader : List.of(NOBODY, "reader@x.ca", "agency@x.ca")) {
                readers.put(reader, requests());
            }
            with.putAll(answers(readers));
            requests.putAll(readers);
            server.stop();
            Folders.delete(server.data());
            Folders.copy(folder.resolve("before"), server.data(), all -> true);

            start(server);
            var without = answers(requests);

            var faults = new TreeMap<String, String>();
            with.forEach(
                    (viewer, answers) -> compare(viewer, requests.get(viewer), answers, without.get(viewer), faults));
            assertThat(faults).isEmpty();
        }
    }

    /** One fault for each route, however often it differs: a noisy one hides no other. */
    private static void compare(
            String viewer, List<Asked> requests, List<String> with, List<String> without, Map<String, String> faults) {
        for (int i = 0; i < requests.size(); i++) {
            if (!with.get(i).equals(without.get(i))) {
                faults.putIfAbsent(
                        viewer + " " + requests.get(i).route(),
                        requests.get(i).path() + ": " + difference(with.get(i), without.get(i)));
            }
        }
        var found = without.stream().filter(answer -> answer.startsWith("200")).count();
        // so that not only refusals are compared; most routes are for people with a role
        assertThat(found).as("answers for %s that are no refusals", viewer).isGreaterThan(requests.size() / 8);
    }

    private static String difference(String with, String without) {
        int at = 0;
        while (at < with.length() && at < without.length() && with.charAt(at) == without.charAt(at)) {
            at++;
        }
        return "with …" + with.substring(Math.max(0, at - 60), Math.min(with.length(), at + 60)) + "… without …"
                + without.substring(Math.max(0, at - 60), Math.min(without.length(), at + 60)) + "…";
    }

    /** Each route in its turn, with parameters by chance. */
    private List<Asked> requests() throws Exception {
        var readable = Routes.all().stream()
                .filter(route -> route.verb().equals("GET"))
                .toList();
        assertThat(readable.size()).isGreaterThan(25);
        return IntStream.range(0, REQUESTS)
                .mapToObj(i -> readable.get(i % readable.size()))
                .map(route -> new Asked(route, path(route)))
                .toList();
    }

    private record Asked(Route route, String path) {}

    private String path(Route route) {
        var path = route.path(parameter -> {
            var alternatives = route.alternatives(parameter);
            if (!alternatives.isEmpty()) {
                return one(alternatives);
            }
            assertThat(values).as("What may %s in %s be?", parameter, route).containsKey(parameter);
            return one(List.copyOf(values.get(parameter)));
        });
        var parameters = random.ints(random.nextInt(4), 0, PARAMETERS.size())
                .mapToObj(PARAMETERS::get)
                .distinct()
                .map(parameter -> parameter.name() + "=" + Api.encoded(one(parameter.values(this))))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private interface Values {
        List<String> of(NonInterferenceIT test);
    }

    private record Parameter(String name, Values of) {
        List<String> values(NonInterferenceIT test) {
            return of.of(test);
        }
    }

    /** Every parameter of an address that any route reads. */
    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("q", test -> WORDS),
            new Parameter("q", test -> WORDS),
            new Parameter("q", test -> WORDS),
            new Parameter("kind", test -> List.of("study", "guide", "news")),
            new Parameter("topic", test -> List.of("organized-crime", "corruption", "cybercrime")),
            new Parameter("year", test -> List.of("2011", "2020", "2026")),
            new Parameter("organization", test -> List.of("interpol-ottawa", "rcmp")),
            new Parameter("country", test -> List.of("CA", "FR")),
            new Parameter("language", test -> List.of("en", "fr")),
            new Parameter("from", test -> List.of("2010-01-01")),
            new Parameter("to", test -> List.of("2025-12-31")),
            new Parameter("sort", test -> List.of("relevance", "date", "title")),
            new Parameter("page", test -> List.of("1", "2", "3", "40")),
            new Parameter("size", test -> List.of("0", "5", "100")),
            new Parameter("part", test -> List.of("1", "2")),
            new Parameter("file", test -> List.copyOf(test.values.get("digest"))),
            new Parameter("state", test -> List.of("DONE", "FAILED")),
            new Parameter("original", test -> List.of("1")),
            new Parameter("next", test -> List.of("/en/topics")),
            new Parameter("place", test -> List.of("CA-ON", "CA-QC", "FR")),
            new Parameter("offence", test -> List.of("fraud", "homicide")),
            new Parameter("plot", test -> List.of("line", "bar", "map")),
            new Parameter("scale", test -> List.of("index")),
            new Parameter("row", test -> List.of("0", "3")),
            new Parameter("with", test -> List.copyOf(test.values.get("id"))),
            new Parameter("publication", test -> List.copyOf(test.values.get("id"))));

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** By viewer; all of them ask at the same time, each one thing after the other. */
    private Map<String, List<String>> answers(Map<String, List<Asked>> requests) throws Exception {
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var asking = new LinkedHashMap<String, Future<List<String>>>();
            requests.forEach((viewer, asked) -> asking.put(viewer, threads.submit(() -> answers(asked, viewer))));
            var answers = new LinkedHashMap<String, List<String>>();
            for (var viewer : requests.keySet()) {
                answers.put(viewer, asking.get(viewer).get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> answers(List<Asked> requests, String viewer) throws Exception {
        var answers = new ArrayList<String>();
        for (var asked : requests) {
            var request =
                    HttpRequest.newBuilder(URI.create(base + asked.path())).timeout(Duration.ofMinutes(1));
            if (!viewer.equals(NOBODY)) {
                request.header("Cookie", cookies.get(viewer));
            }
            answers.add(whole(patiently(request.build())));
        }
        return answers;
    }

    /**
     * As a client does that is told when to come back: how busy the machine is at a moment is nothing that this
     * compares.
     */
    private static HttpResponse<byte[]> patiently(HttpRequest request) throws Exception {
        for (int time = 1; ; time++) {
            var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            var later = answer.headers().firstValueAsLong("Retry-After");
            if (answer.statusCode() != 503 || later.isEmpty() || time == TIMES) {
                return answer;
            }
            Thread.sleep(Duration.ofSeconds(later.getAsLong()).toMillis());
        }
    }

    /**
     * Status, headers and body, without what is a clock or random: when somebody signed in differs, and nothing else
     * that has a moment does. Words that were searched for are kept under a key that every store makes for itself.
     */
    private static String whole(HttpResponse<byte[]> answer) throws IOException {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove(
                "content-length"); // of the body with its moments, of which those on the full second are shorter; the
        // body itself is compared
        return answer.statusCode() + "\n" + headers + "\n"
                + RANDOM.matcher(text(answer.body())).replaceAll("(random)");
    }

    /** A workbook has its moments in it, packed. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        // by its directory: the sizes that stand behind an entry are of 8 bytes, which a stream takes for 4
        var workbook = Files.write(Files.createTempFile("workbook", ".xlsx"), body);
        try (var zip = new ZipFile(workbook.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } finally {
            Files.delete(workbook);
        }
        return text.toString();
    }

    /** Everybody signs in anew: the phases may take longer than a session waits. */
    private void start(OwnServer server) throws Exception {
        cookies = PeopleForTests.signedIn(server.data(), PEOPLE);
        server.start();
        server.awaitReady();
    }

    private void name(Api api, Map<String, JsonNode> publications) throws Exception {
        for (var publication : publications.values()) {
            values.get("slug").add(publication.get("slug").asText());
            values.get("id").add(publication.get("id").asText());
            publication
                    .get("files")
                    .forEach(file -> values.get("digest").add(file.get("sha256").asText()));
            for (var dataset : publication.get("datasets")) {
                values.get("id").add(dataset.get("id").asText());
                values.get("slug")
                        .add(api.json("/api/datasets/" + dataset.get("id").asText())
                                .at("/addresses/en")
                                .asText()
                                .replaceFirst(".*/", ""));
            }
        }
    }

    /** With words, topics, years and even files in common with what everybody sees, and pointing at it. */
    private Map<String, JsonNode> upload(Api api, String word, List<String> kinds, int count, List<String> related)
            throws Exception {
        var ingestions = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(UPLOADING);
        try {
            var sent = new ArrayList<Future<String>>();
            for (int i = 0; i < count; i++) {
                var form = form(word, kinds, i, related);
                sent.add(threads.submit(() -> ingestion(api, form)));
            }
            for (var one : sent) {
                ingestions.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        values.get("id").addAll(ingestions);
        var publications = new LinkedHashMap<String, JsonNode>();
        for (var ingestion : api.finished(ingestions, Duration.ofMinutes(10))) {
            assertThat(ingestion.get("state").asText()).isEqualTo("DONE");
            publications.put(
                    ingestion.get("publication").asText(),
                    api.json("/api/publications/" + ingestion.get("publication").asText()));
        }
        return publications;
    }

    private static Multipart form(String word, List<String> kinds, int i, List<String> related) {
        var parts = kinds.get(i % kinds.size()).split(" ", 4);
        var relations = related.isEmpty()
                ? ""
                : "\"relations\":[{\"type\":\"SEE_ALSO\",\"publication\":\"" + related.get(i % related.size())
                        + "\"}],";
        var metadata = Api.metadata(word + " report " + i, Api.Tlp.CLEAR)
                .replaceFirst(
                        "\"marking\":\\{.*?},\"state\":\"PUBLISHED\"",
                        parts[3] + relations + "\"marking\":{\"category\":\"" + parts[0] + "\",\"tlp\":\"" + parts[1]
                                + "\"},\"state\":\"" + (parts[2].equals("ARCHIVED") ? "PUBLISHED" : parts[2]) + "\"")
                .replace(
                        "\"topics\":[]",
                        "\"topics\":[\""
                                + List.of("organized-crime", "corruption", "cybercrime")
                                        .get(i % 3) + "\"]")
                .replace("2020-02-29", related.isEmpty() ? "2020-02-29" : "2011-0" + (1 + i % 9) + "-01");
        var text = i % 10 == 9
                ? "Common words that stand in several."
                : "Common words, " + word + " and fraud, number " + i + ".";
        var isTable = i % 4 == 1;
        return isTable
                ? new Multipart()
                        .metadata(metadata.replace("\"study\"", "\"statistics\""))
                        .file(word + i + ".csv", Samples.text(TABLE.formatted(word, i)))
                : new Multipart().metadata(metadata).file(word + i + ".txt", Samples.text(text));
    }

    private static String ingestion(Api api, Multipart form) throws Exception {
        var answer = api.send(api.request("/api/publications")
                .header("Content-Type", Multipart.TYPE)
                .POST(form.body()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new ObjectMapper().readTree(answer.body()).get("id").asText();
    }

    private static Set<String> set(String... values) {
        return new LinkedHashSet<>(List.of(values));
    }
}
