package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Among a hundred files five that take their process down: they fail with their reason, and nobody else notices. */
class KillersIT extends RunningPortal {

    private static final String HUNDRED_CHARACTERS = "torrent of a great many words ".repeat(3) + "and more";

    /** What each one does, and what must be said of it. */
    private record Killer(String reason, String script, String english, String french) {}

    private static final Map<String, Killer> KILLERS = Map.of(
            "loop",
                    new Killer(
                            "TIMEOUT",
                            "<hang millis='600000' heavy='true' pulse_millis='100'/>",
                            "longer than is allowed",
                            "plus de temps que permis"),
            "heap", new Killer("MEMORY", "<oom/>", "more memory", "plus de mémoire"),
            "stack", new Killer("CRASH", "<recurse/>", "broke the program", "a fait échouer le programme"),
            "exit", new Killer("CRASH", "<system_exit/>", "broke the program", "a fait échouer le programme"),
            "output",
                    new Killer(
                            "LIMIT",
                            "<write element='p' times='20000000'>" + HUNDRED_CHARACTERS + "</write>",
                            "than is allowed",
                            "que permis"));

    private final Api api = new Api(BASE);

    @Test
    void ninety_five_are_found_and_five_tell_why_not() throws Exception {
        var good = new LinkedHashMap<Integer, String>();
        var killers = new LinkedHashMap<String, String>();
        var left = List.copyOf(KILLERS.keySet()).iterator();
        for (int i = 0; i < 100; i++) {
            if (i % 20 == 10) {
                var name = left.next();
                killers.put(
                        name,
                        api.upload(
                                "Killer " + name,
                                "killer-" + name + ".xml",
                                Samples.killer(KILLERS.get(name).script()),
                                Tlp.GREEN));
            } else {
                good.put(
                        i,
                        api.upload(
                                "Among killers " + i,
                                "good-" + i + ".txt",
                                Samples.text("A good file with its own word " + word(i) + "."),
                                Tlp.GREEN));
            }
        }
        assertThat(get("/en").statusCode()).isEqualTo(200);
        assertThat(get("/api/publications?q=INTERPOL").statusCode()).isEqualTo(200);

        assertThat(api.finished(good.values(), Duration.ofMinutes(5)))
                .hasSize(95)
                .allSatisfy(ingestion -> assertThat(ingestion.get("state").asText())
                        .as(ingestion.toString())
                        .isEqualTo("DONE"));
        for (var i : good.keySet()) {
            assertThat(api.search("\"" + word(i) + "\"").get("total").asInt())
                    .as("good file " + i)
                    .isEqualTo(1);
        }
        api.finished(killers.values(), Duration.ofMinutes(5));
        for (var killer : killers.entrySet()) {
            tellsWhy(KILLERS.get(killer.getKey()), told(killer.getValue(), "en"), told(killer.getValue(), "fr"));
        }
        whatWasReadIsPartial(
                told(killers.get("output"), "en").get("publication").asText());
    }

    private static void tellsWhy(Killer killer, JsonNode english, JsonNode french) {
        assertThat(english.get("state").asText()).as(english.toString()).isEqualTo("FAILED");
        assertThat(english.at("/problem/reason").asText())
                .as(english.toString())
                .isEqualTo(killer.reason());
        assertThat(english.at("/problem/title").asText()).contains(killer.english());
        assertThat(french.at("/problem/title").asText()).contains(killer.french());
    }

    /** The one that had something to say before it failed. */
    private void whatWasReadIsPartial(String publication) throws Exception {
        var file = api.json("/api/publications/" + publication).get("files").get(0);

        assertThat(file.get("problem").asText()).isEqualTo("LIMIT");
        assertThat(file.get("warnings").toString()).contains("PARTIAL");
        assertThat(file.get("characters").asLong()).isBetween(100_000L, 2_000_000L);
    }

    private static JsonNode told(String ingestion, String language) throws Exception {
        var answer = get("/api/ingestions/" + ingestion, "Authorization", BASIC, "Accept-Language", language);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String word(int i) {
        return "amongkillers%03d".formatted(i);
    }
}
