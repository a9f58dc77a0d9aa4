package ca.liaison.checking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The running portal, with all its content, has nothing wrong; and only administrators may ask. */
class CheckIT extends RunningPortal {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_portal_is_whole_for_programs_and_people_in_both_languages() throws Exception {
        awaitEnd();
        var asked = ask("{\"repair\": false}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/api/check");
        awaitEnd();

        var check = latest();
        assertThat(check.get("state").asText()).isEqualTo("DONE");
        assertThat(check.get("found").asInt()).as(check.toString()).isZero();
        assertThat(check.get("looked").asInt()).isGreaterThan(100);
        assertThat(check.get("partsDone").asInt())
                .isEqualTo(check.get("parts").asInt())
                .isEqualTo(6);
        assertThat(get("/en/admin/check", "Authorization", BASIC).body())
                .contains("Nothing is wrong", "Check only", "Every file is still exactly what was received");
        assertThat(get("/fr/admin/verification", "Authorization", BASIC).body())
                .contains("Aucun problème n’a été trouvé", "Vérification seulement");
        assertThat(get("/en/admin", "Authorization", BASIC).body()).contains("/en/admin/check");
        assertThat(get("/api/audit?action=check.start", "Authorization", BASIC).body())
                .contains(ADMINISTRATOR, "\"DONE\"");
        assertThat(get("/api/audit?action=check.end", "Authorization", BASIC).body())
                .contains("\"state\":\"DONE\"");
    }

    @Test
    void the_form_of_the_page_asks_for_a_check_with_repair() throws Exception {
        awaitEnd();
        var number = get("/api/check", "Authorization", BASIC).statusCode() == 404
                ? 0
                : latest().get("number").asInt();
        var sent = post(
                "/fr/admin/verification",
                BodyPublishers.ofString("repair=true"),
                "Authorization",
                BASIC,
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/fr/admin/verification");
        awaitEnd();

        assertThat(latest().get("number").asInt()).isEqualTo(number + 1);
        assertThat(latest().get("repair").asBoolean()).isTrue();
        assertThat(get("/fr/admin/verification", "Authorization", BASIC).body()).contains("Vérifier et réparer");
    }

    @Test
    void what_is_no_question_is_refused() throws Exception {
        assertThat(ask("{\"repair\": \"perhaps\"}").statusCode()).isEqualTo(400);
        assertThat(ask("").statusCode()).isEqualTo(400);
    }

    @Test
    void strangers_are_refused() throws Exception {
        assertThat(get("/api/check").statusCode()).isEqualTo(401);
        assertThat(post(
                                "/api/check",
                                BodyPublishers.ofString("{}"),
                                "Content-Type",
                                "application/json",
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/en/admin/check").headers().firstValue("Location").orElse(""))
                .contains("/sign-in");
    }

    private static HttpResponse<String> ask(String json) throws Exception {
        return post(
                "/api/check",
                BodyPublishers.ofString(json),
                "Authorization",
                BASIC,
                "Content-Type",
                "application/json");
    }

    private static JsonNode latest() throws Exception {
        return JSON.readTree(get("/api/check", "Authorization", BASIC).body());
    }

    private static void awaitEnd() throws Exception {
        await("the check to end", () -> {
            var answer = get("/api/check", "Authorization", BASIC);
            return answer.statusCode() == 404 || JSON.readTree(answer.body()).hasNonNull("endedAt");
        });
    }
}
