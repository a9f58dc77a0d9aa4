package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Wire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked for in whatever way, the portal says plainly what is wrong with it: to people in the language of
 * the address, to programs in theirs.
 */
class HostileIT extends RunningPortal {

    private static final String MANY_WORDS = "extradition ".repeat(834);

    @ParameterizedTest
    @CsvSource({
        "/en/publications/no-such-thing,en",
        "/fr/publications/nulle-part,fr",
        "/en/no-such-page,en",
        "/fr/nulle-part,fr",
        "/en/publications/%00,en",
        "/en/publications/..%2f..%2fetc%2fpasswd,en",
        "/fr/statistiques/x/y/z,fr",
        "/en/publications/" + "a%20b,en",
        "/xx,en",
        "/assets/none.css,en",
        "/en/admin/nothing,en",
        "/files/0000/x,en",
        "/files/0000000000000000000000000000000000000000000000000000000000000000/x.pdf,en"
    })
    void what_is_not_there_is_a_page_that_says_so(String path, String language) throws Exception {
        isErrorPage(Wire.get(BASE, path), 404, language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/publications/no-such",
                "/api/publications/no-such/text",
                "/api/nothing",
                "/api/",
                "/api/publications/a%20b",
                "/api/publications/%00"
            })
    void what_is_not_there_is_a_problem_for_programs(String path) throws Exception {
        isProblem(Wire.get(BASE, path), 404, "en-CA");
        isProblem(Wire.get(BASE, path, "Accept-Language: fr"), 404, "fr-CA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%zz",
                "%",
                "%f",
                "%ff",
                "%c3%28",
                "%e9",
                "%ed%a0%80",
                "%c0%af",
                "a\u0001b",
                "<script>",
                "{a}",
                "\\",
                "|"
            })
    void an_address_that_cannot_be_read_is_a_bad_request(String bad) throws Exception {
        for (var place : new String[] {"/publications/", "/publications?q=", "/publications.atom?q="}) {
            isRefused(Wire.get(BASE, "/en" + place + bad), "en");
            isRefused(Wire.get(BASE, "/fr" + place + bad), "fr");
        }
        for (var target : new String[] {"/api/publications/", "/api/publications?q=", "/api/suggestions?q=", "/api/"}) {
            var answer = Wire.get(BASE, target + bad, "Accept-Language: fr");
            assertThat(answer.status()).as(target + bad).isBetween(400, 404);
            isProblemUnlessUnreadable(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/publications", "/fr/publications", "/api/publications"})
    void pages_outside_the_list_are_answered(String path) throws Exception {
        for (var page : new String[] {"-1", "0", "1000000", "99999999999999999999", "2147483647", "-2147483648"}) {
            assertThat(get(path + "?page=" + page).statusCode())
                    .as(path + "?page=" + page)
                    .isIn(200, path.startsWith("/api") ? 400 : 200);
        }
        assertThat(get(path + "?page=-1").statusCode()).isEqualTo(200);
        assertThat(get(path + "?page=1000000").statusCode()).isEqualTo(200);
        assertThat(get(path + "?page=1&page=2&size=-5&size=7").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/publications?q=",
                "/fr/publications?q=",
                "/api/publications?q=",
                "/api/suggestions?language=en&q=",
                "/en/publications.atom?q="
            })
    void a_query_of_ten_thousand_characters_is_answered(String path) throws Exception {
        assertThat(get(path + MANY_WORDS.replace(" ", "+")).statusCode()).isEqualTo(200);
        assertThat(get(path + "a".repeat(10_000)).statusCode()).isEqualTo(200);
        assertThat(get(path + "%22".repeat(3_000)).statusCode()).isEqualTo(200);
        assertThat(get(path + "*".repeat(10_000)).statusCode()).isEqualTo(200);
        assertThat(get(path + "-%28%29OR".repeat(1_000)).statusCode()).isEqualTo(200);
    }

    /** Each of them is a word, and none ends at a space. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/publications?q=",
                "/fr/publications?q=",
                "/api/publications?q=",
                "/api/suggestions?q=",
                "/fr/publications.atom?q=",
                "/en/statistics?q=",
                "/fr/statistiques?q="
            })
    void two_hundred_words_without_a_space_are_answered(String path) throws Exception {
        for (var words : new String[] {different(0x1F300), different(0x4E00), "a-".repeat(200)}) {
            assertThat(get(path + words).statusCode()).as(words).isEqualTo(200);
            assertThat(get(path + "-" + words).statusCode()).as(words).isEqualTo(200);
        }
    }

    @Test
    void nor_are_they_too_many_for_a_page_that_is_looked_through() throws Exception {
        var publication = new ObjectMapper()
                .readTree(get("/api/publications?size=1").body())
                .at("/items/0/id")
                .asText();
        var addresses = new ObjectMapper()
                .readTree(get("/api/publications/" + publication).body())
                .get("addresses");
        for (var language : new String[] {"en", "fr"}) {
            var page = java.net.URI.create(addresses.get(language).asText()).getRawPath();
            assertThat(get(page + "?q=" + different(0x1F300)).statusCode()).isEqualTo(200);
            assertThat(get(page + "?q=" + different(0x4E00)).statusCode()).isEqualTo(200);
        }
    }

    /** Two hundred characters, none of them twice: the same word twice is one to the index. */
    private static String different(int first) {
        return ca.liaison.testing.Api.encoded(java.util.stream.IntStream.range(first, first + 200)
                .mapToObj(Character::toString)
                .collect(java.util.stream.Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=none",
                "topic=%F0%9F%98%80",
                "year=abc",
                "year=-1",
                "country=%3Cb%3E",
                "language=xx",
                "sort=none",
                "from=never",
                "to=9999-99-99",
                "size=abc",
                "page=abc",
                "kind=&topic=&year=",
                "q=&q=&q=",
                "x=y",
                "=",
                "&&&"
            })
    void filters_that_mean_nothing_are_answered(String query) throws Exception {
        assertThat(get("/en/publications?" + query).statusCode()).isEqualTo(200);
        assertThat(get("/fr/publications?" + query).statusCode()).isEqualTo(200);
        assertThat(get("/fr/publications.atom?" + query).statusCode()).isEqualTo(200);
        var api = get("/api/publications?" + query);
        assertThat(api.statusCode()).as(api.body()).isIn(200, 400);
        if (api.statusCode() == 400) {
            assertThat(new ObjectMapper().readTree(api.body()).get("errors")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: ;;;q=x",
                "Accept-Language: *",
                "Accept-Language: fr;q=abc",
                "Accept-Language: -",
                "Accept: ///",
                "Accept: ;;;",
                "Accept: image/png",
                "Accept: text/html;q=x",
                "Accept-Charset: a; q",
                "Accept: text/html;q",
                "Accept: a/b;q=1.2.3",
                "Cookie: x=\u00e9; lang=fr",
                "Cookie: lang=\"; liaison=\u0001",
                "Cookie: liaison=" + "x",
                "If-None-Match: abc",
                "If-None-Match: \"",
                "If-Modified-Since: never",
                "Range: bytes=a-b",
                "Authorization: Basic",
                "Authorization: Basic %%%",
                "Authorization: Bearer x",
                "Content-Type: ;;;",
                "Content-Length: 0",
                "Origin: null",
                "X-HTTP-Method-Override: DELETE",
                "Sec-Fetch-Site: x"
            })
    void odd_headers_never_break_it(String header) throws Exception {
        for (var path : new String[] {
            "/en",
            "/fr/publications?q=police",
            "/api/publications?q=police",
            "/sitemap.xml",
            "/robots.txt",
            "/",
            "/openapi",
            "/health/ready"
        }) {
            var answer = Wire.get(BASE, path, header);
            assertThat(answer.status())
                    .as(path + " with " + header + ": " + answer)
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "POST", "NONSENSE"})
    void other_methods_are_refused(String method) throws Exception {
        for (var path :
                new String[] {"/en", "/fr/publications", "/api/ingestions/x", "/api/vocabulary", "/sitemap.xml"}) {
            var answer = send(request(path)
                    .method(method, BodyPublishers.ofString("x"))
                    .header("Authorization", BASIC)
                    .header("Content-Type", "text/plain"));
            assertThat(answer.statusCode()).as(method + " " + path).isBetween(400, 499);
        }
    }

    @Test
    void what_another_site_sends_is_refused() throws Exception {
        var page = post(
                "/fr/connexion",
                BodyPublishers.ofString("name=x&password=y"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example");
        isPage(page, 403, "fr");
        var program = post(
                "/api/ingestions/x/retry",
                "Authorization",
                BASIC,
                "Sec-Fetch-Site",
                "cross-site",
                "Accept-Language",
                "fr");
        isProblem(program, 403, "fr-CA");
        isPage(post("/en/sign-out", "Sec-Fetch-Site", "same-site"), 403, "en");
    }

    @Test
    void a_wrong_password_is_told() throws Exception {
        var wrong = "Basic " + java.util.Base64.getEncoder().encodeToString("nobody@liaison.example:wrong".getBytes());
        var answer = get("/api/publications", "Authorization", wrong);

        isProblem(answer, 401, "en-CA");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        isProblem(get("/api/publications", "Authorization", wrong, "Accept-Language", "fr"), 401, "fr-CA");
        var form = post(
                "/fr/connexion",
                BodyPublishers.ofString("name=nobody&password=wrong"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                BASE);
        isPage(form, 400, "fr");
    }

    @Test
    void who_may_not_publish_is_told_so() throws Exception {
        isProblem(get("/api/ingestions"), 401, "en-CA");
        isProblem(
                post(
                        "/api/publications",
                        BodyPublishers.ofString(""),
                        "Content-Type",
                        "multipart/form-data; boundary=x"),
                401,
                "en-CA");
        var page = get("/fr/publier/televerser");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location").orElseThrow()).contains("/fr/connexion");
    }

    private static void isRefused(Wire.Answer answer, String language) {
        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        if (answer.body().contains("<html")) {
            isErrorPage(answer, answer.status(), language);
        }
    }

    /** Undertow itself refuses what is not HTTP at all, before anybody can know who asks. */
    private static void isProblemUnlessUnreadable(Wire.Answer answer) throws IOException {
        if (!answer.body().isEmpty()) {
            isProblem(answer, answer.status(), "fr-CA");
        }
    }

    private static void isErrorPage(Wire.Answer answer, int status, String language) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.headers()).contains("content-type: text/html");
        isTold(answer.body(), language);
    }

    private static void isPage(HttpResponse<String> answer, int status, String language) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        isTold(answer.body(), language);
    }

    private static void isTold(String html, String language) {
        var document = Jsoup.parse(html);
        assertThat(document.selectFirst("html").attr("lang")).startsWith(language);
        assertThat(document.selectFirst("h1").text()).isNotBlank();
        assertThat(html).doesNotContain("Exception", "RESTEASY", "WFLY");
    }

    private static void isProblem(Wire.Answer answer, int status, String language) throws IOException {
        assertThat(answer.headers())
                .as(answer.toString())
                .contains("content-type: application/problem+json", "content-language: " + language.toLowerCase());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("Exception", "RESTEASY", "WFLY");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String language) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language").orElseThrow())
                .isEqualTo(language);
        var problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }
}
