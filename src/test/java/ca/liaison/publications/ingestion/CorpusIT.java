package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.Heap;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.OwnServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files beside the project, taken in by a server of its own: which of the phrases that stand in them does search
 * find, and which not and why. All that was read must be found; and nearly all must be read. Asked for with
 * {@code -Dcorpus=true}; writes {@code target/corpus-report.txt}.
 */
@EnabledIfSystemProperty(named = "corpus", matches = "true")
class CorpusIT {

    private static final Path CORPUS = Path.of(System.getProperty("liaison.corpus", "../shared/corpus"))
            .toAbsolutePath()
            .normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(45);
    private static final long MOST_HEAP = 512L << 20;
    /**
     * Words that no mail program shows: in a header of a virus scanner, in a header that never ends, in the plain twin
     * of a text in HTML that says something else.
     */
    private static final int NEVER_SHOWN = 3;

    /**
     * Phrases were taken from the files by a machine, some of them cut in the middle of a word: nobody asks for those.
     */
    private enum Missed {
        NOT_READ,
        CUT_WITHIN_A_WORD,
        NOT_FOUND
    }

    private record Entry(String path, String expect) {
        boolean isHostile() {
            return path.startsWith("hostile/");
        }
    }

    private final List<String> report = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void the_phrases_are_found() throws Exception {
        assumeTrue(Files.isReadable(CORPUS.resolve("MANIFEST.tsv")), "no corpus at " + CORPUS);
        var entries = Files.readAllLines(CORPUS.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(c -> new Entry(c[0], c[9]))
                .toList();
        try (var server = new OwnServer("corpus-server", OwnServer.noContent(folder.resolve("content")), "512m")) {
            server.start();
            server.awaitReady();
            try (var heap = Heap.of(server.server().orElseThrow())) {
                var ended = takenIn(server.api(), entries);
                var missed = missed(server.api(), entries, ended);
                report.add("heap of the server: at most %d MB used, %d MB committed; %d MB resident"
                        .formatted(heap.used() >> 20, heap.committed() >> 20, heap.resident() >> 20));

                var wanted = entries.stream()
                        .filter(entry -> !entry.expect().isEmpty())
                        .count();
                report.add(
                        0,
                        "expected phrases found by search: %d of %d; missed: %s"
                                .formatted(wanted - missed.size(), wanted, missed));
                Files.write(Path.of("target", "corpus-report.txt"), report);
                report.forEach(line -> System.out.println("corpus " + line));
                assertThat(ended.values()).as("every file ends in a state").hasSize(entries.size());
                assertThat(missed).as("what was read is found").doesNotContain(Missed.NOT_FOUND);
                assertThat(Collections.frequency(missed, Missed.NOT_READ))
                        .as("what is not read")
                        .isLessThanOrEqualTo(NEVER_SHOWN);
                assertThat(heap.used()).isLessThanOrEqualTo(MOST_HEAP);
            }
        }
    }

    /** The ingestion of each, ended; null for what was refused at once. */
    private Map<Entry, JsonNode> takenIn(Api api, List<Entry> entries) throws Exception {
        var start = System.nanoTime();
        var ingestions = new LinkedHashMap<Entry, String>();
        for (var entry : entries) {
            var file = CORPUS.resolve(entry.path());
            var form = new Multipart()
                    .metadata(Api.metadata("Corpus " + entries.indexOf(entry), Tlp.CLEAR))
                    .file(file.getFileName().toString(), Files.readAllBytes(file));
            var answer = api.send(api.request("/api/publications")
                    .header("Content-Type", Multipart.TYPE)
                    .POST(form.body()));
            assertThat(answer.statusCode()).as(entry + ": " + answer.body()).isIn(202, 400);
            ingestions.put(
                    entry,
                    answer.statusCode() == 202
                            ? new ObjectMapper()
                                    .readTree(answer.body())
                                    .get("id")
                                    .asText()
                            : null);
        }
        var ended = new LinkedHashMap<Entry, JsonNode>();
        var states = new TreeMap<String, Integer>();
        for (var ingestion : ingestions.entrySet()) {
            var end = ingestion.getValue() == null
                    ? null
                    : api.finished(List.of(ingestion.getValue()), PATIENCE).get(0);
            ended.put(ingestion.getKey(), end);
            var state = end == null
                    ? "REFUSED"
                    : end.get("state").asText()
                            + end.at("/problem/reason").asText("").replaceFirst("^(.)", " $1");
            states.merge((ingestion.getKey().isHostile() ? "hostile " : "") + state, 1, Integer::sum);
        }
        report.add("%d files taken in in %d s: %s"
                .formatted(entries.size(), (System.nanoTime() - start) / 1_000_000_000, states));
        return ended;
    }

    private List<Missed> missed(Api api, List<Entry> entries, Map<Entry, JsonNode> ended) throws Exception {
        var missed = new ArrayList<Missed>();
        for (var entry : entries) {
            if (!entry.expect().isEmpty() && !isFound(api, entry.expect(), ended.get(entry))) {
                var why = why(api, entry.expect(), ended.get(entry));
                missed.add(why);
                report.add("missed %s «%s»: %s; %s".formatted(entry.path(), entry.expect(), why, ended.get(entry)));
            }
        }
        return missed;
    }

    private static boolean isFound(Api api, String phrase, JsonNode ingestion) throws Exception {
        if (ingestion == null || ingestion.get("publication") == null) {
            return false;
        }
        var found = api.json("/api/publications?size=100&q=" + Api.encoded("\"" + phrase.replace("\"", " ") + "\""));
        return !found.get("relaxed").asBoolean()
                && found.get("items")
                        .findValuesAsText("id")
                        .contains(ingestion.get("publication").asText());
    }

    private static Missed why(Api api, String phrase, JsonNode ingestion) throws Exception {
        if (ingestion == null || ingestion.get("publication") == null) {
            return Missed.NOT_READ;
        }
        var id = ingestion.get("publication").asText();
        var text = new StringBuilder();
        for (var file : api.json("/api/publications/" + id).get("files")) {
            if (file.get("textUrl") != null) {
                text.append(new String(
                        api.file("/api/publications/" + id + "/text?file="
                                + file.get("sha256").asText()),
                        java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        var words =
                Pattern.compile("(?<![\\p{L}\\p{N}]|\\p{L}['’.])" + Pattern.quote(tidy(phrase)) + "(?![\\p{L}\\p{N}])");
        return words.matcher(tidy(text.toString())).find()
                ? Missed.NOT_FOUND
                : tidy(text.toString()).contains(tidy(phrase)) ? Missed.CUT_WITHIN_A_WORD : Missed.NOT_READ;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u202f\\u2007]+", " ");
    }
}
