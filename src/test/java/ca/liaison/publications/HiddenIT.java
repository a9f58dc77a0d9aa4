package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is not for everybody is not there for everybody: by no address, in no count, in no list. And what was taken back
 * or replaced says so.
 */
class HiddenIT extends RunningPortal {

    private static final String CLEAR =
            "\"marking\":{\"category\":\"UNCLASSIFIED\",\"tlp\":\"CLEAR\"},\"state\":\"PUBLISHED\"";

    private final Api api = new Api(BASE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNCLASSIFIED GREEN PUBLISHED",
                "UNCLASSIFIED AMBER PUBLISHED",
                "UNCLASSIFIED AMBER+STRICT PUBLISHED",
                "UNCLASSIFIED RED PUBLISHED",
                "PROTECTED_A GREEN PUBLISHED",
                "PROTECTED_A AMBER PUBLISHED",
                "UNCLASSIFIED CLEAR DRAFT"
            })
    void nobody_sees_what_is_marked(String how) throws Exception {
        var word = "hidden" + Integer.toHexString(how.hashCode());
        var counts = get("/api/publications?size=0").body();
        var publication = published("Secret " + word, word, how);
        var staff = api.search(word);
        assertThat(staff.get("total").asInt()).isEqualTo(1);
        var en = staff.at("/items/0/addresses/en").asText();
        var fr = staff.at("/items/0/addresses/fr").asText();
        var file = publication.at("/files/0/url").asText();

        for (var address : List.of(
                en,
                fr,
                URI.create(file).getRawPath(),
                "/api/publications/" + publication.get("id").asText(),
                "/api/publications/" + publication.get("id").asText() + "/text")) {
            assertThat(get(address, "Authorization", BASIC).statusCode())
                    .as(address)
                    .isEqualTo(200);
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Secret " + word, "words of the");
        }
        for (var list : List.of(
                "/api/publications?q=" + word,
                "/en/publications?q=secret+" + word,
                "/fr/publications.atom?q=" + word,
                "/en/publications.atom",
                "/sitemap.xml",
                "/en/latest",
                "/en/site-map",
                "/en",
                "/fr",
                "/api/suggestions?language=en&q=secret",
                "/en/publications?sort=date&country=CA")) {
            assertThat(get(list).body()).as(list).doesNotContain("Secret " + word, "secret-" + word);
        }
        assertThat(get("/api/publications?size=0").body()).isEqualTo(counts);
    }

    @Test
    void programs_of_the_staff_say_and_see_who_reads_it_from_when_until_when_and_readers_only_the_end()
            throws Exception {
        var path = "/api/publications/"
                + published("Handled", "handledword", "UNCLASSIFIED GREEN PUBLISHED")
                        .get("id")
                        .asText();
        var times = "\"embargo\":\"%s-01-01T00:00:00Z\",\"expires\":\"2191-01-01T00:00:00Z\",";
        assertThat(described(
                                path,
                                Tlp.GREEN,
                                "\"release\":{\"people\":[\"" + ADMINISTRATOR + "\"]}," + times.formatted(2190))
                        .statusCode())
                .isEqualTo(200);
        var seen = api.json(path);
        assertThat(seen.at("/release/people/0").asText()).isEqualTo(ADMINISTRATOR);
        assertThat(List.of(seen.get("embargo").asText(), seen.get("expires").asText()))
                .containsExactly("2190-01-01T00:00:00Z", "2191-01-01T00:00:00Z");
        assertThat(get(path).statusCode()).isEqualTo(404);

        var refused = described(
                path,
                Tlp.GREEN,
                "\"release\":{\"agencies\":[\"nobody-knows-this\"],\"people\":[\"nobody@knows.this\"]},");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("release.agencies", "release.people", "répertoire");

        assertThat(described(path, Tlp.CLEAR, times.formatted(2020)).statusCode())
                .isEqualTo(200);
        var read = new ObjectMapper().readTree(get(path).body());
        assertThat(read.get("expires").asText()).isEqualTo("2191-01-01T00:00:00Z");
        assertThat(read.has("embargo") || read.has("release")).isFalse();
    }

    private HttpResponse<String> described(String path, Tlp tlp, String handling) throws Exception {
        return api.send(api.request(path + "/metadata")
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .header("Accept-Language", "fr")
                .PUT(BodyPublishers.ofString(Api.metadata("Handled", tlp).replaceFirst("\\{", "{" + handling))));
    }

    @Test
    void what_was_taken_back_says_why() throws Exception {
        var publication = published("Taken back", "takenbackword", "UNCLASSIFIED CLEAR PUBLISHED");
        var id = publication.get("id").asText();
        var en = URI.create(publication.at("/addresses/en").asText()).getRawPath();
        var fr = URI.create(publication.at("/addresses/fr").asText()).getRawPath();
        assertThat(get(en).statusCode()).isEqualTo(200);

        var reason = "{\"reason\":{\"en\":\"The figures were wrong.\",\"fr\":\"Les chiffres étaient faux.\"}}";
        assertThat(post(
                                "/api/publications/" + id + "/withdraw",
                                BodyPublishers.ofString(reason),
                                "Authorization",
                                BASIC,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);

        var english = get(en);
        assertThat(english.statusCode()).isEqualTo(410);
        assertThat(english.body()).contains("The figures were wrong.").contains("<html lang=\"en");
        var french = get(fr);
        assertThat(french.statusCode()).isEqualTo(410);
        assertThat(french.body()).contains("Les chiffres étaient faux.").contains("<html lang=\"fr");
        assertThat(get("/api/publications?q=takenbackword").body()).contains("\"total\":0");
        assertThat(get(URI.create(publication.at("/files/0/url").asText()).getRawPath())
                        .statusCode())
                .isIn(404, 410);
        assertThat(get("/sitemap.xml").body()).doesNotContain(en);
    }

    @Test
    void what_was_replaced_names_what_replaces_it() throws Exception {
        var old = published("The edition of old", "oldeditionword", "UNCLASSIFIED CLEAR SUPERSEDED");
        var relation = "\"relations\":[{\"type\":\"REPLACES\",\"publication\":\""
                + old.get("id").asText() + "\"}],";
        var metadata = Api.metadata("The edition of today", Tlp.CLEAR).replace("\"marking\"", relation + "\"marking\"");
        uploaded(metadata, "todayeditionword");

        for (var language : List.of("en", "fr")) {
            var page = get(URI.create(old.at("/addresses/" + language).asText()).getRawPath());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("The edition of today");
            assertThat(get("/" + language + "/publications?q=oldeditionword").body())
                    .doesNotContain("/publications/the-edition-of-old");
            assertThat(get("/" + language + "/publications?q=oldeditionword&state=SUPERSEDED")
                            .body())
                    .contains(URI.create(old.at("/addresses/" + language).asText())
                            .getRawPath());
        }
        assertThat(get("/api/publications?q=oldeditionword").body()).contains("\"total\":0");
        assertThat(get("/api/publications?q=oldeditionword&state=SUPERSEDED").body())
                .contains("\"total\":1");
        take_out_of_sight(old);
    }

    /** Other tests look at what everybody sees. */
    private void take_out_of_sight(JsonNode publication) throws Exception {
        post(
                "/api/publications/" + publication.get("id").asText() + "/withdraw",
                BodyPublishers.ofString("{\"reason\":{\"en\":\"A test.\",\"fr\":\"Un essai.\"}}"),
                "Authorization",
                BASIC,
                "Content-Type",
                "application/json");
    }

    /** @param how category, TLP and state */
    private JsonNode published(String title, String word, String how) throws Exception {
        var parts = how.split(" ");
        var marked = "\"marking\":{\"category\":\"" + parts[0] + "\",\"tlp\":\"" + parts[1] + "\"},\"state\":\""
                + parts[2] + "\"";
        return uploaded(Api.metadata(title, Tlp.CLEAR).replace(CLEAR, marked), word);
    }

    private JsonNode uploaded(String metadata, String word) throws Exception {
        var form = new ca.liaison.testing.Multipart()
                .metadata(metadata)
                .file(word + ".txt", Samples.text("The words of the " + word + "."));
        var answer = post(
                "/api/publications",
                form.body(),
                "Authorization",
                BASIC,
                "Content-Type",
                ca.liaison.testing.Multipart.TYPE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var ingestion =
                api.done(new ObjectMapper().readTree(answer.body()).get("id").asText());
        return api.json("/api/publications/" + ingestion.get("publication").asText());
    }
}
