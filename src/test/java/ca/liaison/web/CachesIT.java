package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Routes;
import ca.liaison.testing.Routes.Route;
import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No cache on the way hands one reader what was meant for another. */
class CachesIT extends RunningPortal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> VALUES = new HashMap<>();

    @Test
    void what_differs_between_a_stranger_and_a_reader_is_kept_by_no_shared_cache() throws Exception {
        var faults = new ArrayList<String>();
        var found = 0;
        for (var route :
                Routes.all().stream().filter(one -> one.verb().equals("GET")).toList()) {
            for (var language : List.of("en", "fr")) {
                var path = path(route, language);
                var stranger = get(path);
                var reader = get(path, "Authorization", BASIC);
                found += stranger.statusCode() == 200 ? 1 : 0;
                if (isShared(stranger) || isShared(reader)) {
                    if (stranger.statusCode() != reader.statusCode()
                            || !stranger.body().equals(reader.body())
                            || stranger.headers().firstValue("Set-Cookie").isPresent()) {
                        faults.add(route + " " + path + ": "
                                + stranger.headers().map().get("cache-control"));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(found).isGreaterThan(60);
    }

    @Test
    void feeds_catalogue_and_suggestions_are_kept_by_nobody() throws Exception {
        for (var path : List.of(
                "/en/publications.atom",
                "/fr/statistics.atom",
                "/catalogue.jsonld",
                "/api/suggestions?language=en&q=po",
                "/sitemap.xml")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("private, no-store");
        }
    }

    private static boolean isShared(HttpResponse<String> answer) {
        var said = answer.headers().firstValue("Cache-Control").orElse("");
        return !said.contains("private") && !said.contains("no-store");
    }

    private static String path(Route route, String language) throws Exception {
        var values = values();
        return route.path(parameter -> parameter.equals("language")
                ? language
                : route.alternatives(parameter).isEmpty()
                        ? values.getOrDefault(
                                route.template().contains("datasets") && parameter.equals("id") ? "dataset" : parameter,
                                "nothing")
                        : word(route.alternatives(parameter), language));
    }

    /** The words of an address come as pairs: {@code topics|sujets}. */
    private static String word(List<String> words, String language) {
        return words.get(language.equals("fr") ? words.size() - 1 : 0);
    }

    private static Map<String, String> values() throws Exception {
        if (VALUES.isEmpty()) {
            var first = JSON.readTree(
                            get("/api/publications?kind=statistics&size=1").body())
                    .get("items")
                    .get(0);
            var document = JSON.readTree(
                    get("/api/publications/" + first.get("id").asText()).body());
            var file = document.findValue("files").get(0);
            VALUES.put("slug", first.get("slug").asText());
            VALUES.put("id", first.get("id").asText());
            VALUES.put("dataset", document.get("datasets").get(0).get("id").asText());
            VALUES.put("digest", file.findValue("sha256").asText());
            VALUES.put("name", file.findValue("name").asText());
        }
        return VALUES;
    }
}
