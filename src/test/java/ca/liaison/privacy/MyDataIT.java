package ca.liaison.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MyDataIT extends RunningPortal {

    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded", "Authorization", BASIC};

    @Test
    void everybody_sees_what_is_held_on_them_in_both_languages() throws Exception {
        var english = Jsoup.parse(get("/en/my-data", "Authorization", BASIC).body());
        var french = Jsoup.parse(get("/fr/mes-donnees", "Authorization", BASIC).body());

        assertThat(english.select("dl.facts").text())
                .contains(ADMINISTRATOR, "Administrator", "Protected B")
                .doesNotContain("ADMINISTRATOR", "PROTECTED_B");
        assertThat(french.select("dl.facts").text()).contains("Protégé B");
        assertThat(french.select("h1").text()).isEqualTo("Ce que nous détenons à votre sujet");
        assertThat(get("/en/my-data").statusCode()).isEqualTo(303);
        assertThat(get("/en/my-data/export.json").statusCode()).isEqualTo(303);
    }

    @Test
    void it_can_be_taken_along_with_the_version_of_the_notice() throws Exception {
        var answer = get("/en/my-data/export.json", "Authorization", BASIC);
        var export = new ObjectMapper().readTree(answer.body());

        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-store");
        assertThat(export.get("person").asText()).isEqualTo(ADMINISTRATOR);
        assertThat(export.get("privacyNotice").asText()).matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}");
        assertThat(export.get("held").findValuesAsText("kind")).contains("account");
        assertThat(export.get("record").findValuesAsText("action")).contains("privacy.export");
        assertThat(answer.body()).doesNotContain("argon2", "passwordHash");
    }

    @Test
    void a_correction_is_asked_once_answered_once_and_seen_by_who_asked() throws Exception {
        var text = "My name is " + UUID.randomUUID();
        for (int click = 0; click < 2; click++) {
            assertThat(post(
                                    "/en/my-data",
                                    BodyPublishers.ofString(
                                            "correction=" + URLEncoder.encode(text, StandardCharsets.UTF_8)),
                                    FORM)
                            .statusCode())
                    .isEqualTo(303);
        }
        var administration = Jsoup.parse(
                get("/en/admin/personal-data", "Authorization", BASIC).body());
        assertThat(administration.select("blockquote").eachText()).containsOnlyOnce(text);
        var id = administration
                .select("form:has(blockquote:contains(" + text + ")) input[name=id]")
                .val();
        post("/en/admin/personal-data/corrections", BodyPublishers.ofString("id=" + id + "&answer=Done"), FORM);
        post("/en/admin/personal-data/corrections", BodyPublishers.ofString("id=" + id + "&answer=Changed"), FORM);

        assertThat(Jsoup.parse(get("/en/my-data", "Authorization", BASIC).body())
                        .select("dl.facts:contains(" + text + ")")
                        .text())
                .contains("Done")
                .doesNotContain("Changed");
        assertThat(post("/fr/mes-donnees", BodyPublishers.ofString("correction="), FORM)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_administrators_see_what_is_to_be_disposed_of() throws Exception {
        assertThat(get("/en/admin/personal-data").statusCode()).isEqualTo(303);
        assertThat(get("/en/admin/personal-data/disposals/2026-01-01-abcdef", "Authorization", BASIC)
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(
                                "/en/admin/personal-data/disposals",
                                BodyPublishers.ofString("authority=1"),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Origin",
                                BASE)
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(
                                "/fr/admin/renseignements-personnels/disposals",
                                BodyPublishers.ofString("authority=2016/001"),
                                FORM)
                        .body())
                .contains("Personne n’est visé");
    }
}
