package ca.liaison.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is done with the running portal stands in its record. */
class AuditIT extends RunningPortal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api = new Api(BASE);

    @Test
    void everything_that_happens_to_a_marked_publication_is_entered() throws Exception {
        var publication = received(Api.Tlp.GREEN);
        var id = publication.get("id").asText();
        get(path(publication.get("addresses").get("en")), "Authorization", BASIC);
        get("/api/publications/" + id + "/text", "Authorization", BASIC);
        post(
                "/api/publications/" + id + "/withdraw",
                BodyPublishers.ofString("{\"reason\":{\"en\":\"Wrong\",\"fr\":\"Faux\"}}"),
                "Authorization",
                BASIC,
                "Content-Type",
                "application/json");
        post("/api/publications/" + id + "/restore", "Authorization", BASIC);

        var entries = entries("thing=" + id);
        assertThat(entries)
                .extracting(entry -> entry.get("action").asText())
                .containsSubsequence(
                        "publication.restore",
                        "publication.withdraw",
                        "publication.text",
                        "publication.view",
                        "publication.receive");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.get("by").asText()).isEqualTo(ADMINISTRATOR));
        assertThat(entries("thing=" + id + "&beginnings=1&action=publication.withdraw"))
                .extracting(entry -> entry.get("phase").asText())
                .containsExactly("DONE", "BEGUN");
        var withdrawn = entries("thing=" + id + "&action=publication.withdraw").get(0);
        assertThat(withdrawn.get("details").get("stateBefore").asText()).isEqualTo("PUBLISHED");
        assertThat(withdrawn.get("details").get("stateAfter").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("from").asText()).matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
    }

    @Test
    void a_download_is_entered_and_of_who_reads_what_is_public_not_the_address() throws Exception {
        var file = received(Api.Tlp.CLEAR).get("files").get(0);
        assertThat(get(path(file.get("url"))).statusCode()).isEqualTo(200);
        assertThat(get(path(file.get("url")), "Authorization", BASIC, "Range", "bytes=0-1")
                        .statusCode())
                .isEqualTo(206);
        assertThat(get(
                                path(file.get("url")),
                                "If-None-Match",
                                "\"" + file.get("sha256").asText() + "\"")
                        .statusCode())
                .as("no download: it is there already")
                .isEqualTo(304);

        var entries = entries("thing=" + file.get("sha256").asText());
        assertThat(entries).extracting(entry -> entry.get("by").asText()).containsExactly(ADMINISTRATOR, "anonymous");
        assertThat(entries.get(1).get("from").asText()).isEmpty();
    }

    @Test
    void a_search_is_found_by_its_words_and_told_to_nobody() throws Exception {
        var words = "secret" + UUID.randomUUID().toString().substring(0, 8);
        get("/en/publications?q=" + words);
        get("/api/publications?q=" + words, "Authorization", BASIC);

        var entries = entries("thing=" + words);
        assertThat(entries).extracting(entry -> entry.get("by").asText()).containsExactly(ADMINISTRATOR, "anonymous");
        assertThat(entries.toString()).doesNotContain(words);
    }

    @Test
    void signing_in_and_out_is_entered_and_a_failure_of_whom() throws Exception {
        var form = Map.of(
                "right",
                "name=" + ADMINISTRATOR + "&password=" + PASSWORD,
                "wrong",
                "name=" + ADMINISTRATOR + "&password=wrong",
                "typo",
                "name=my-password&password=x");
        var type = new String[] {"Content-Type", "application/x-www-form-urlencoded", "Origin", BASE};
        post("/en/sign-in", BodyPublishers.ofString(form.get("typo")), type);
        post("/en/sign-in", BodyPublishers.ofString(form.get("wrong")), type);
        var cookie = post("/en/sign-in", BodyPublishers.ofString(form.get("right")), type)
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(one -> one.startsWith("liaison="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
        post("/en/sign-out", "Cookie", cookie, "Origin", BASE);

        var failures = entries("action=signin.failed");
        assertThat(failures.get(0).get("thing").asText()).isEqualTo(ADMINISTRATOR);
        assertThat(failures.get(1).has("thing")).isFalse();
        assertThat(entries("action=signin.ok&person=" + ADMINISTRATOR)).isNotEmpty();
        assertThat(entries("action=signin.out&person=" + ADMINISTRATOR)).isNotEmpty();
        assertThat(entries("").toString()).doesNotContain("my-password");
    }

    @Test
    void the_record_verifies() throws Exception {
        var result = api.json("/api/audit/verify");

        assertThat(result.get("whole").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.get("chains").get(0).get("lastEntry").asLong()).isPositive();
    }

    @Test
    void a_key_is_shown_once_and_proves_what_is_recorded_after_it() throws Exception {
        var made = post("/api/audit/key", "Authorization", BASIC);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var key = JSON.readTree(made.body()).get("key").asText();
        get("/api/audit", "Authorization", BASIC);

        var result = JSON.readTree(post(
                        "/api/audit/verify",
                        BodyPublishers.ofString(key),
                        "Authorization",
                        BASIC,
                        "Content-Type",
                        "text/plain")
                .body());
        assertThat(result.get("whole").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.get("chains").get(0).get("proven").asLong()).isPositive();
        assertThat(entries("action=audit.key")).isNotEmpty();
        assertThat(entries("").toString()).doesNotContain(key);

        var other = "proof=" + URLEncoder.encode("A".repeat(43) + "=", StandardCharsets.UTF_8);
        var page = Jsoup.parse(post(
                        "/en/admin/audit/verify",
                        BodyPublishers.ofString(other),
                        "Authorization",
                        BASIC,
                        "Origin",
                        BASE,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .body());
        assertThat(page.select("main").text())
                .contains("A key you entered has never sealed anything in this record.", "What was compared");
        var shown = Jsoup.parse(post("/fr/admin/journal/cle", "Authorization", BASIC, "Origin", BASE)
                .body());
        assertThat(shown.select("main").text()).contains("Elle n’est affichée qu’une seule fois");
    }

    @Test
    void only_who_may_audit_sees_it() throws Exception {
        for (var path : List.of("/api/audit", "/api/audit/verify")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
        for (var path : List.of(
                "/en/admin/audit",
                "/fr/admin/journal",
                "/en/admin/audit/verify",
                "/fr/admin/journal/verification",
                "/en/admin/audit/export.csv")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(303);
        }
    }

    @Test
    void the_page_keeps_its_filter_in_both_languages_and_exports_it() throws Exception {
        get("/en/publications?q=homicide");
        var page = Jsoup.parse(get("/fr/admin/journal?action=search&from=2020-01-01", "Authorization", BASIC)
                .body());

        assertThat(page.select("table.rows tbody tr, table.rows tr th[scope=row]")
                        .text())
                .contains("Recherche");
        assertThat(page.select("section.toggle a").attr("href"))
                .isEqualTo("/en/admin/audit?action=search&from=2020-01-01");
        var table = get(page.select("a[download]").attr("href"), "Authorization", BASIC);
        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("journal-de-verification.csv");
        assertThat(table.body().lines().findFirst().orElseThrow()).contains("Quand,Qui,Action");
        assertThat(table.body()).contains(",search,").doesNotContain("homicide").doesNotContain("signin.ok");
    }

    private static String path(JsonNode address) {
        return URI.create(address.asText()).getRawPath();
    }

    private JsonNode received(Api.Tlp tlp) throws Exception {
        var title = "Audited " + UUID.randomUUID();
        var done = api.done(api.upload(title, "audited.txt", title.getBytes(StandardCharsets.UTF_8), tlp));
        return api.json("/api/publications/" + done.get("publication").asText());
    }

    private List<JsonNode> entries(String query) throws Exception {
        return new ArrayList<>(StreamSupport.stream(
                        JSON.readTree(get("/api/audit?" + query, "Authorization", BASIC)
                                        .body())
                                .get("items")
                                .spliterator(),
                        false)
                .toList());
    }
}
