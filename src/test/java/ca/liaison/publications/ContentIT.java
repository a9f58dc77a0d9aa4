package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped content as programs read it. */
class ContentIT extends RunningPortal {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Api api = new Api(BASE);

    @Test
    void there_are_forty_publications_and_half_of_them_in_both_languages() throws Exception {
        var all = new ObjectMapper().readTree(get("/api/publications?size=100").body());
        var both = 0;
        for (var item : all.get("items")) {
            both += item.get("languages").size() == 2 ? 1 : 0;
        }
        assertThat(all.get("total").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(both * 2).isGreaterThanOrEqualTo(40);
    }

    @Test
    void ready_asks_the_store_and_the_index() throws Exception {
        var checks = api.json("/health/ready").get("checks");

        assertThat(checks.findValuesAsText("name")).contains("store", "index");
        assertThat(checks.findValuesAsText("status")).containsOnly("UP");
    }

    @Test
    void nothing_of_it_failed() throws Exception {
        var failed = api.json("/api/ingestions?state=FAILED&size=100").get("items");

        assertThat(failed)
                .noneSatisfy(ingestion ->
                        assertThat(ingestion.get("origin").asText()).isEqualTo("CONTENT"));
    }

    @Test
    void the_same_bytes_with_the_same_words_are_the_same_ingestion() throws Exception {
        var bytes = Samples.text("Sent three times, kept once: sentthreetimes.");
        var first = api.upload("Sent three times", "three.txt", bytes, Tlp.GREEN);
        var count = api.ingestions("");
        var second = api.upload("Sent three times", "three.txt", bytes, Tlp.GREEN);
        api.done(first);
        var third = api.upload("Sent three times", "three.txt", bytes, Tlp.GREEN);
        var other = api.upload("Sent under another title", "three.txt", bytes, Tlp.GREEN);

        assertThat(List.of(second, third)).containsOnly(first);
        assertThat(other).isNotEqualTo(first);
        api.done(other);
        assertThat(api.ingestions("")).isEqualTo(count + 1);
        assertThat(api.search("sentthreetimes").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void the_links_lead_through_the_whole_list() throws Exception {
        var seen = new HashSet<String>();
        var total = 0;
        for (var next = "/api/publications?size=7&sort=title"; next != null; ) {
            var answer = get(next);
            var page = new ObjectMapper().readTree(answer.body());
            total = page.get("total").asInt();
            page.get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get("id").asText())).isTrue());
            next = answer.headers().allValues("Link").stream()
                    .map(NEXT::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(seen).hasSize(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/publications?q=police",
                "/api/publications/interpol-ottawa-at-a-glance",
                "/api/publications/interpol-ottawa-at-a-glance/text"
            })
    void who_has_it_already_gets_nothing_again(String path) throws Exception {
        var first = get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get(path, "If-None-Match", tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(path, "If-None-Match", "\"something-else\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_original_file_has_a_tag_and_ranges() throws Exception {
        var file = api.json("/api/publications/interpol-ottawa-at-a-glance")
                .get("files")
                .get(0);
        var path = java.net.URI.create(file.get("url").asText()).getRawPath();
        var size = file.get("size").asLong();

        var whole = get(path);
        assertThat(whole.headers().firstValue("ETag").orElseThrow())
                .contains(file.get("sha256").asText());
        assertThat(get(path, "If-None-Match", whole.headers().firstValue("ETag").get())
                        .statusCode())
                .isEqualTo(304);
        var part = get(path, "Range", "bytes=1-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range").orElseThrow()).isEqualTo("bytes 1-4/" + size);
        for (var beyond : List.of("bytes=" + size + "-", "bytes=" + (size + 5) + "-" + (size + 9), "bytes=-0")) {
            var refused = get(path, "Range", beyond);
            assertThat(refused.statusCode()).as(beyond).isEqualTo(416);
            assertThat(refused.headers().firstValue("Content-Range").orElseThrow())
                    .isEqualTo("bytes */" + size);
        }
        for (var odd : List.of(
                "bytes=",
                "bytes=a-b",
                "bytes=5-1",
                "lines=1-2",
                "bytes=-99999999999999999999",
                "bytes=0-99999999999999999999")) {
            assertThat(get(path, "Range", odd).statusCode()).as(odd).isIn(200, 206, 416);
        }
        assertThat(get(path.substring(0, path.lastIndexOf('/') + 1) + "another-name.pdf")
                        .statusCode())
                .isIn(200, 301, 302);
    }

    @Test
    void the_text_has_a_form_feed_between_two_pages() throws Exception {
        var pages =
                Samples.pdf(List.of(List.of("The words of page one."), List.of(), List.of("The words of page three.")));
        var publication = api.done(api.upload("Three pages", "three-pages.pdf", pages, Tlp.GREEN))
                .get("publication")
                .asText();
        var answer = get("/api/publications/" + publication + "/text", "Authorization", BASIC);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/plain;charset=UTF-8");
        var text = answer.body().split("\f", -1);
        assertThat(text).hasSize(3);
        assertThat(text[0]).contains("page one");
        assertThat(text[1]).isBlank();
        assertThat(text[2]).contains("page three");
    }

    @Test
    void the_contract_is_published() throws Exception {
        var openapi = new ObjectMapper()
                .readTree(get("/openapi?format=JSON", "Accept", "application/json")
                        .body());

        assertThat(openapi.get("openapi").asText()).startsWith("3.");
        assertThat(openapi.get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/publications",
                        "/api/publications/{id}",
                        "/api/publications/{id}/text",
                        "/api/ingestions/{id}");
        assertThat(get("/openapi", "Accept", "application/json").statusCode()).isEqualTo(200);
    }
}
