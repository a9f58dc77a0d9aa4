package ca.liaison.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is made to be parsed slowly is not parsed: each header, each part of an address, in many shapes, thirty-two at
 * once.
 */
class FloodIT extends RunningPortal {

    private static final int AT_ONCE = 32;
    private static final int LENGTH = 60_000;
    private static final Duration IN_SUM = Duration.ofSeconds(2);

    private static final Map<String, String> SHAPES = new LinkedHashMap<>(Map.of(
            "commas",
            ",".repeat(LENGTH),
            "semicolons",
            ";".repeat(LENGTH),
            "weights",
            "text/html;q=" + "1".repeat(LENGTH),
            "quotes",
            "\"".repeat(LENGTH - 1),
            "nested",
            "(".repeat(LENGTH / 2) + ")".repeat(LENGTH / 2),
            "backslashes",
            "\"" + "\\".repeat(LENGTH),
            "spaces",
            "a; " + " ".repeat(LENGTH) + "q",
            "pairs",
            "a=b;".repeat(LENGTH / 4),
            "ranges",
            "bytes=" + "0-,".repeat(LENGTH / 3),
            "languages",
            "fr;q=0.1,".repeat(LENGTH / 9)));

    static Stream<String> headers() {
        return Stream.concat(
                Bound.TABLE.stream()
                        .map(Bound::header)
                        .filter(name -> !name.contains("*")
                                && !List.of("Host", "Content-Length", "Expect").contains(name)),
                Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Referer", "X-Any"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void a_header_of_sixty_thousand_characters_costs_nothing(String header) throws Exception {
        var asked = new ArrayList<Callable<Wire.Answer>>();
        var harmless = new ArrayList<Callable<Wire.Answer>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var shape = List.copyOf(SHAPES.values()).get(i % SHAPES.size());
            var path = List.of("/en", "/fr/publications?q=police", "/api/publications", "/openapi", "/no-such")
                    .get(i % 5);
            asked.add(() -> Wire.get(BASE, path, header + ": " + shape));
            harmless.add(() -> Wire.get(BASE, path));
        }
        atOnce(harmless, asked)
                .forEach(answer -> assertThat(answer.status()).as(header).isLessThan(500));
    }

    @Test
    void a_refusal_speaks_the_language_and_format_of_the_address() throws Exception {
        var page = Wire.get(BASE, "/fr/publications", "Accept: " + SHAPES.get("weights"));
        assertThat(page.status()).isEqualTo(431);
        assertThat(page.headers())
                .contains("content-type: text/html", "content-language: fr-ca", "cache-control: no-store");
        assertThat(page.body()).contains("<html lang=\"fr-CA\"", "L’en-tête Accept");
        var problem = Wire.get(BASE, "/api/publications", "Accept-Language: fr", "Cookie: " + SHAPES.get("pairs"));
        assertThat(problem.headers()).contains("content-type: application/problem+json", "content-language: fr-ca");
        assertThat(problem.body()).contains("\"status\":431", "Cookie");
        assertThat(Wire.get(BASE, "/api/publications", "Accept-Language: fr," + SHAPES.get("commas"))
                        .headers())
                .as("not from what is hostile")
                .contains("content-language: en-ca");
    }

    @Test
    void addresses_of_many_parts_cost_nothing() throws Exception {
        var asked = new ArrayList<Callable<Wire.Answer>>();
        var harmless = new ArrayList<Callable<Wire.Answer>>();
        var parts = List.of(
                "?q=" + "a".repeat(LENGTH),
                "?" + "q=a&".repeat(LENGTH / 4),
                ";a=b".repeat(LENGTH / 4),
                "/a".repeat(LENGTH / 2),
                "?" + "a&".repeat(399),
                "?q=" + "%22".repeat(LENGTH / 3),
                ";" + "=".repeat(LENGTH),
                "?lang=" + "(".repeat(15_000));
        for (int i = 0; i < AT_ONCE; i++) {
            var path = List.of("/en/topics", "/api/vocabulary", "/no-such").get(i % 3);
            var hostile = path + parts.get(i % parts.size());
            asked.add(() -> Wire.get(BASE, hostile));
            harmless.add(() -> Wire.get(BASE, path));
        }
        atOnce(harmless, asked).forEach(answer -> assertThat(answer.status()).isLessThan(500));
    }

    /**
     * All together in little more time than as many harmless ones take here and now: the limit is one of work, whatever
     * else the machine does meanwhile. A reader is served at the same time.
     */
    private static List<Wire.Answer> atOnce(List<Callable<Wire.Answer>> harmless, List<Callable<Wire.Answer>> hostile)
            throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var begin = System.nanoTime();
            threads.invokeAll(harmless);
            var usual = System.nanoTime() - begin;
            begin = System.nanoTime();
            var answers = hostile.stream().map(threads::submit).toList();
            assertThat(get("/robots.txt").statusCode()).isEqualTo(200);
            var got = new ArrayList<Wire.Answer>();
            for (var answer : answers) {
                got.add(answer.get());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_SUM.plusNanos(usual));
            return got;
        } finally {
            threads.shutdownNow();
        }
    }
}
