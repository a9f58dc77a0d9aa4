package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of a first page comes after the words can be found, and is for whoever may read the file. */
class PreviewIT extends RunningPortal {

    private static final Pattern PICTURE = Pattern.compile("<img class=\"preview\" src=\"([^\"]+)\" alt=\"([^\"]+)\"");

    private final Api api = new Api(BASE);

    @Test
    void the_page_shows_the_first_page_of_what_everybody_may_read() throws Exception {
        var publication = published("Drawn for all", Tlp.CLEAR);
        var picture = drawn(publication, "fr");

        var answer = get(picture);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        assertThat(get(
                                picture,
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(drawn(publication, "en")).isEqualTo(picture);
        withdrawn(publication);
        assertThat(get(picture).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_sees_the_first_page_of_what_is_marked_but_its_readers() throws Exception {
        var picture = drawn(published("Drawn for some", Tlp.GREEN), "en");

        assertThat(get(picture).statusCode()).isEqualTo(404);
        var answer = get(picture, "Authorization", BASIC);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_file_without_pages_has_none() throws Exception {
        var publication = published("Nothing to draw", "words.txt", Samples.text("Words and nothing else."), Tlp.GREEN);

        assertThat(get(
                                "/files/" + publication.at("/files/0/sha256").asText() + "/preview/page.png",
                                "Authorization",
                                BASIC)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(page(publication, "en"), "Authorization", BASIC).body()).doesNotContain("class=\"preview\"");
    }

    /** The address of its picture, once its page shows one. */
    private static String drawn(JsonNode publication, String language) throws Exception {
        var picture = new AtomicReference<String>();
        await("a picture of the first page", () -> {
            var matcher = PICTURE.matcher(
                    get(page(publication, language), "Authorization", BASIC).body());
            if (matcher.find()) {
                picture.set(matcher.group(1));
                assertThat(matcher.group(2)).startsWith(language.equals("en") ? "First page of" : "Première page de");
            }
            return picture.get() != null;
        });
        return picture.get();
    }

    private static String page(JsonNode publication, String language) {
        return URI.create(publication.at("/addresses/" + language).asText()).getRawPath();
    }

    private JsonNode published(String title, Tlp tlp) throws Exception {
        return published(title, "drawn.pdf", Samples.pdf(List.of(List.of(title))), tlp);
    }

    private JsonNode published(String title, String name, byte[] bytes, Tlp tlp) throws Exception {
        return api.json("/api/publications/"
                + api.done(api.upload(title, name, bytes, tlp))
                        .get("publication")
                        .asText());
    }

    /** Other tests look at what everybody sees. */
    private static void withdrawn(JsonNode publication) throws Exception {
        post(
                "/api/publications/" + publication.get("id").asText() + "/withdraw",
                BodyPublishers.ofString("{\"reason\":{\"en\":\"A test.\",\"fr\":\"Un essai.\"}}"),
                "Authorization",
                BASIC,
                "Content-Type",
                "application/json");
    }
}
