package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import ca.liaison.testing.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads that are not in order: each is told what is wrong with it and where, and nothing of it is kept. */
class HostileUploadIT extends RunningPortal {

    private static final byte[] A_FILE = Samples.text("Words of a file.");
    private static final String GOOD = Api.metadata("Hostile upload", Tlp.GREEN);

    private final Api api = new Api(BASE);

    static Stream<Arguments> descriptions() {
        return Stream.of(
                Arguments.of("broken JSON", "{\"kind\":\"study\",", "metadata"),
                Arguments.of("no JSON", "kind=study", "metadata"),
                Arguments.of("nothing", "", "metadata"),
                Arguments.of("null", "null", "metadata"),
                Arguments.of("a list", "[]", "metadata"),
                Arguments.of("deep", "{\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "title"),
                Arguments.of("a hundred thousand levels", "[".repeat(100_000), "metadata"),
                Arguments.of("an unknown field", GOOD.replace("\"kind\"", "\"colour\":\"red\",\"kind\""), "colour"),
                Arguments.of("a field twice", GOOD.replace("\"kind\"", "\"kind\":\"study\",\"kind\""), "metadata"),
                Arguments.of("an unknown kind", GOOD.replace("\"study\"", "\"poem\""), "kind"),
                Arguments.of("no language", GOOD.replace("\"language\":\"en\",", ""), "language"),
                Arguments.of("no French title", GOOD.replaceFirst(",\"fr\":\"[^\"]*\"", ""), "title.fr"),
                Arguments.of("a number for a title", GOOD.replaceFirst("\"title\":\\{[^}]*}", "\"title\":7"), "title"),
                Arguments.of("a long title", GOOD.replace("Hostile upload", "x".repeat(400)), "title.en"),
                Arguments.of("a day that is none", GOOD.replace("2020-02-29", "2021-02-29"), "published"),
                Arguments.of("no marking", GOOD.replaceFirst("\"marking\":\\{[^}]*},", ""), "marking"),
                Arguments.of("another TLP", GOOD.replace("GREEN", "WHITE"), "marking.tlp"),
                Arguments.of(
                        "an unknown topic", GOOD.replace("\"topics\":[]", "\"topics\":[\"unheard-of\"]"), "topics"),
                Arguments.of(
                        "a million topics",
                        GOOD.replace("\"topics\":[]", "\"topics\":[\"a\"" + ",\"a\"".repeat(300_000) + "]"),
                        "topics"),
                Arguments.of("an unknown country", GOOD.replace("\"CA\"", "\"XX\""), "countries"),
                Arguments.of("invalid UTF-8", GOOD.replace("Hostile upload", "\ufffe\ud800"), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    void a_wrong_description_is_told_with_the_field(String what, String json, String field) throws Exception {
        var before = api.ingestions("");
        for (var language : List.of("en", "fr")) {
            var answer = posted(new Multipart().metadata(json).file("a.txt", A_FILE), language);
            if (field == null) {
                assertThat(answer.statusCode()).isIn(202, 400);
                return;
            }
            assertThat(errors(answer, language))
                    .as(answer.body())
                    .anySatisfy(error -> assertThat(error.get("field").asText()).startsWith(field));
        }
        assertThat(api.ingestions("")).isEqualTo(before);
    }

    @Test
    void an_upload_without_its_parts_is_told_which() throws Exception {
        for (var language : List.of("en", "fr")) {
            assertThat(fields(errors(posted(new Multipart().metadata(GOOD), language), language)))
                    .containsExactly("file");
            assertThat(fields(errors(posted(new Multipart().file("a.txt", A_FILE), language), language)))
                    .containsExactly("metadata");
            assertThat(fields(errors(posted(new Multipart(), language), language)))
                    .isNotEmpty();
        }
    }

    @Test
    void an_empty_file_is_told_at_once() throws Exception {
        assertThat(fields(errors(posted(new Multipart().metadata(GOOD).file("empty.pdf", new byte[0]), "fr"), "fr")))
                .containsExactly("file");
    }

    @Test
    void what_is_no_form_with_files_is_refused() throws Exception {
        for (var type :
                List.of("application/json", "text/plain", "multipart/mixed; boundary=x", "application/octet-stream")) {
            assertThat(post(
                                    "/api/publications",
                                    BodyPublishers.ofString("{}"),
                                    "Authorization",
                                    BASIC,
                                    "Content-Type",
                                    type)
                            .statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        for (var type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary=\u0001")) {
            var request = ("POST /api/publications HTTP/1.1\r\nHost: "
                            + URI.create(BASE).getAuthority() + "\r\nConnection: close\r\nAuthorization: " + BASIC
                            + "\r\nContent-Type: " + type + "\r\nContent-Length: 5\r\n\r\nwords")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Wire.send(BASE, request).status()).as(type).isBetween(400, 499);
        }
    }

    static Stream<String> names() {
        return Stream.of(
                "../../../etc/passwd.txt",
                "..\\\\..\\\\windows\\\\system.txt",
                "/etc/passwd.txt",
                "C:\\\\x\\\\y.txt",
                "bell\u0007and\u001bescape.txt",
                "tab\tname.txt",
                "n".repeat(300) + ".txt",
                "é".repeat(300) + ".txt",
                "...",
                "con.txt",
                "a\u202Etxt.exe",
                "%2e%2e%2fx.txt",
                "<script>alert(1)</script>.txt",
                "; rm -rf .txt",
                "name",
                ".txt",
                "\uD83D\uDE00.txt",
                " .txt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_only_a_name(String name) throws Exception {
        var words = "Words under an odd name " + Integer.toHexString(name.hashCode()) + ".";
        var answer = posted(
                new Multipart()
                        .metadata(GOOD.replace("Hostile upload", "Odd name " + Math.abs(name.hashCode())))
                        .file(name, Samples.text(words)),
                "en");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var ingestion = new ObjectMapper().readTree(answer.body());
        var kept = ingestion.at("/files/0/name").asText();
        assertThat(kept)
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(150)
                .doesNotContain("/", "\\", "..", "<", ">", "\"", ";", "\u202E")
                .doesNotContainPattern("\\p{Cntrl}");
        var publication =
                api.done(ingestion.get("id").asText()).get("publication").asText();
        var file = api.json("/api/publications/" + publication).get("files").get(0);
        assertThat(api.file(URI.create(file.get("url").asText()).getRawPath())).isEqualTo(Samples.text(words));
    }

    @Test
    void the_bytes_say_what_a_file_is_and_not_its_name() throws Exception {
        var words = "A document under a wrong name.";
        var pdfAsText =
                api.upload("A PDF that says it is text", "really.txt", Samples.pdf(List.of(List.of(words))), Tlp.GREEN);
        var textAsPdf = api.upload(
                "Bytes that say they are a PDF", "not-really.pdf", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, Tlp.GREEN);
        var film = api.upload("A film", "film.swf", "CWS......".getBytes(), Tlp.GREEN);
        var picture = api.upload(
                "A picture",
                "picture.png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0},
                Tlp.GREEN);

        var publication = api.done(pdfAsText).get("publication").asText();
        assertThat(api.json("/api/publications/" + publication)
                        .at("/files/0/mediaType")
                        .asText())
                .isEqualTo("application/pdf");
        assertThat(reason(textAsPdf)).isEqualTo("CORRUPT");
        assertThat(reason(picture)).isEqualTo("CORRUPT");
        assertThat(reason(film)).isEqualTo("UNSUPPORTED");
        assertThat(api.json("/api/ingestions/" + textAsPdf).get("publication")).isNull();
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing() throws Exception {
        var before = api.ingestions("");
        var bytes = new byte[3_000_000];
        Arrays.fill(bytes, (byte) 'x');
        for (var cutAt : new int[] {0, 10, 200, 700, 5_000, 1_000_000, 2_999_999}) {
            Wire.sendAndHangUp(BASE, upload(bytes, cutAt));
        }
        Thread.sleep(2_000);

        assertThat(api.ingestions("")).isEqualTo(before);
        assertThat(get("/en").statusCode()).isEqualTo(200);
        assertThat(api.done(api.upload("After the cut", "after.txt", Samples.text("Words after the cut."), Tlp.GREEN))
                        .get("state")
                        .asText())
                .isEqualTo("DONE");
    }

    /** All headers, and as much of the body. */
    private static byte[] upload(byte[] file, int cutAt) {
        var body = new Multipart().metadata(GOOD).file("cut.txt", file).bytes();
        var sent = new ByteArrayOutputStream();
        sent.writeBytes(("POST /api/publications HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BASIC
                        + "\r\nContent-Type: " + Multipart.TYPE + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        sent.write(body, 0, cutAt);
        return sent.toByteArray();
    }

    private String reason(String ingestion) throws Exception {
        var finished = api.finished(List.of(ingestion), Duration.ofMinutes(2)).get(0);
        assertThat(finished.get("state").asText()).as(finished.toString()).isEqualTo("FAILED");
        return finished.at("/problem/reason").asText();
    }

    private static HttpResponse<String> posted(Multipart form, String language) throws Exception {
        return post(
                "/api/publications",
                form.body(),
                "Authorization",
                BASIC,
                "Content-Type",
                Multipart.TYPE,
                "Accept-Language",
                language);
    }

    private static JsonNode errors(HttpResponse<String> answer, String language) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language").orElseThrow())
                .startsWith(language);
        var errors = new ObjectMapper().readTree(answer.body()).get("errors");
        assertThat(errors).as(answer.body()).isNotEmpty();
        return errors;
    }

    private static List<String> fields(JsonNode errors) {
        return errors.findValuesAsText("field");
    }
}
