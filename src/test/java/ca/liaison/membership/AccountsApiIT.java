package ca.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts and agencies as programs make them. */
class AccountsApiIT extends RunningPortal {

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_account_works_at_once_within_its_roles_and_the_scope_of_its_token() throws Exception {
        var agency = "agency-" + own;
        assertThat(send(
                                "/api/agencies",
                                BASIC,
                                "{'id':'%s','name':{'en':'Agency %s','fr':'Organisme %s'},'domains':['%s.example']}"
                                        .formatted(agency, own, own, own))
                        .statusCode())
                .isEqualTo(201);
        var author = made("author", "AUTHOR", agency, "write");
        var reader = made("reader", "READER", agency, "read");

        assertThat(get("/api/ingestions", "Authorization", "Bearer " + author).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/ingestions", "Authorization", "Bearer " + reader).statusCode())
                .isEqualTo(403);
        assertThat(send("/api/accounts", "Bearer " + author, account("other", "READER", agency, null))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(
                                "/api/audit?action=account.create&person=author-" + own + "@" + own + ".example",
                                "Authorization",
                                BASIC)
                        .body())
                .contains("account.create");
    }

    @Test
    void what_is_wrong_is_told_with_its_field_and_one_that_is_there_is_a_conflict() throws Exception {
        var wrong = send(
                "/api/accounts",
                BASIC,
                "{'email':'nothing','name':'','roles':['KING'],'agency':'none','tokenScope':'all'}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).get("errors").findValuesAsText("field"))
                .contains("email", "name", "roles", "category", "tlp", "language", "agency", "tokenScope");
        assertThat(send("/api/accounts", BASIC, "{'surprise':1}").body()).contains("surprise");
        assertThat(send("/api/accounts", BASIC, account("twice", "READER", null, null))
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("/api/accounts", BASIC, account("twice", "READER", null, null))
                        .statusCode())
                .isEqualTo(409);
        assertThat(send("/api/accounts", "Basic nobody", account("never", "READER", null, null))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_agency_is_checked_as_in_the_form_and_its_coordinators_are_invited() throws Exception {
        assertThat(send("/api/agencies", BASIC, "{'id':'Not An Id','name':{'en':'A'},'domains':['x']}")
                        .statusCode())
                .isEqualTo(400);
        var agency =
                "{'id':'led-%s','name':{'en':'Led %s','fr':'Dirigé %s'},'domains':['led%s.example'],'coordinators':['lead@led%s.example']}"
                        .formatted(own, own, own, own, own);
        assertThat(send("/api/agencies", BASIC, agency).statusCode()).isEqualTo(201);
        assertThat(send("/api/agencies", BASIC, agency).statusCode())
                .as("sent again")
                .isEqualTo(201);
        assertThat(get("/api/audit?action=account.invite&person=lead@led" + own + ".example", "Authorization", BASIC)
                        .body())
                .contains("account.invite");
    }

    private String made(String who, String role, String agency, String scope) throws Exception {
        var answer = send("/api/accounts", BASIC, account(who, role, agency, scope));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("token").asText();
    }

    private String account(String who, String role, String agency, String scope) {
        return "{'email':'%s-%s@%s.example','name':'%s','roles':['%s'],'clearance':{'category':'UNCLASSIFIED','tlp':'GREEN'},'language':'fr'%s%s}"
                .formatted(
                        who,
                        own,
                        own,
                        who,
                        role,
                        agency == null ? "" : ",'agency':'" + agency + "'",
                        scope == null ? "" : ",'tokenScope':'" + scope + "'");
    }

    private static HttpResponse<String> send(String path, String authorization, String json) throws Exception {
        return post(
                path,
                BodyPublishers.ofString(json.replace('\'', '"')),
                "Authorization",
                authorization,
                "Content-Type",
                "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
