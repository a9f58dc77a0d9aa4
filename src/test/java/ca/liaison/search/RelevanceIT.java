package ca.liaison.search;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers would want comes first, and clearly more so than with raw BM25 over one field of the same words. */
class RelevanceIT extends RunningPortal {

    private static final double CLEARLY = 0.10;
    private static final int SIZE = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SingleField BASELINE = open();
    private static final List<String> IDS = new ArrayList<>();
    /** What was superseded stands in the judged set too, and is only listed where its state is asked for. */
    private static final String EVERY_STATE = "&state=PUBLISHED&state=SUPERSEDED&state=ARCHIVED";

    private record Compared(Judged asked, double ours, double baseline) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f  %.3f  %s %s: %s",
                    ours,
                    baseline,
                    asked.language(),
                    asked.need(),
                    asked.query());
        }
    }

    @BeforeAll
    static void the_baseline_knows_what_everybody_may_read() throws Exception {
        for (var listed = list("?size=100&page=1" + EVERY_STATE);
                !listed.isEmpty();
                listed = list("?size=100&page=" + (IDS.size() / 100 + 1) + EVERY_STATE)) {
            for (var item : listed) {
                var id = item.get("id").asText();
                IDS.add(id);
                var named = String.join(
                        "\n",
                        item.at("/title/en").asText(),
                        item.at("/title/fr").asText(),
                        item.at("/summary/en").asText(),
                        item.at("/summary/fr").asText());
                BASELINE.put(
                        id,
                        named + "\n" + get("/api/publications/" + id + "/text").body());
            }
            if (listed.size() < 100) {
                break;
            }
        }
    }

    @AfterAll
    static void nothing_is_left_open() throws Exception {
        BASELINE.close();
    }

    @Test
    void the_judged_set_is_large_and_names_what_is_there() throws Exception {
        var byLanguage = Judged.all().stream().collect(groupingBy(Judged::language));

        assertThat(byLanguage.get("en")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(byLanguage.get("fr")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(Judged.all())
                .allSatisfy(judged -> assertThat(IDS)
                        .as(judged.query())
                        .containsAll(judged.grades().keySet()));
    }

    @Test
    void what_readers_want_comes_first() throws Exception {
        var compared = new ArrayList<Compared>();
        for (var judged : Judged.all()) {
            compared.add(new Compared(
                    judged, judged.worth(found(judged)), judged.worth(BASELINE.search(judged.query(), SIZE))));
        }
        var ours = averages(compared, true);
        var baseline = averages(compared, false);
        System.out.println("nDCG@10 of " + compared.size() + " judged queries: ours " + ours
                + ", raw BM25 over one field " + baseline);

        assertThat(ours.get("all"))
                .as(() -> "ours, baseline, query:\n"
                        + String.join(
                                "\n",
                                compared.stream()
                                        .map(Compared::toString)
                                        .sorted()
                                        .toList()))
                .isGreaterThanOrEqualTo(baseline.get("all") + CLEARLY);
    }

    private static Map<String, Double> averages(List<Compared> compared, boolean ours) {
        var averages = new TreeMap<>(compared.stream()
                .collect(groupingBy(
                        one -> one.asked().language(), averagingDouble(one -> ours ? one.ours() : one.baseline()))));
        averages.put(
                "all",
                compared.stream()
                        .mapToDouble(one -> ours ? one.ours() : one.baseline())
                        .average()
                        .orElseThrow());
        averages.replaceAll((of, average) -> Math.round(average * 1000) / 1000d);
        return averages;
    }

    private static List<String> found(Judged judged) throws Exception {
        var answer = get(
                "/api/publications?size=" + SIZE + "&q=" + Api.encoded(judged.query()),
                "Accept-Language",
                judged.language());
        assertThat(answer.statusCode()).as(judged.query()).isEqualTo(200);
        var found = new ArrayList<String>();
        JSON.readTree(answer.body())
                .get("items")
                .forEach(item -> found.add(item.get("id").asText()));
        return found;
    }

    private static JsonNode list(String parameters) throws Exception {
        return JSON.readTree(get("/api/publications" + parameters).body()).get("items");
    }

    private static SingleField open() {
        try {
            return new SingleField();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
