package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.signin.OnePortal.Running;
import ca.liaison.identity.ProofRules;
import ca.liaison.identity.Role;
import ca.liaison.testing.Api;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.Routes;
import ca.liaison.testing.Routes.Route;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With a session whose proof is two hours old nobody does harm, by whichever way. */
@ExtendWith(OnePortal.class)
class StepUpIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String INVITED =
            "email=new%40police.example&personName=Am%C3%A9lie+Roy&personLanguage=FR&agency=-&roles=ADMINISTRATOR&category=PROTECTED_B&tlp=RED";

    private final Running portal;
    private Account boss;
    private String cookie;

    StepUpIT(Running portal) {
        this.portal = portal;
    }

    @BeforeEach
    void with_an_old_proof() {
        boss = portal.somebody(Role.ADMINISTRATOR);
        cookie = portal.cookie(boss);
        portal.proofIsOld(boss, Duration.ofHours(2));
    }

    @Test
    void every_route_that_changes_something_asks_first() throws Exception {
        var faults = new ArrayList<String>();
        var asked = 0;
        for (var route : Routes.all()) {
            if (ProofRules.changes(route.method())
                    && ProofRules.isNeeded(route.method().getDeclaringClass(), route.method())) {
                var answer = send(route);
                var isAsked = route.template().startsWith("/api")
                        ? answer.statusCode() == 403 && answer.body().contains("/en/sign-in/confirm")
                        : answer.statusCode() == 303
                                && answer.headers()
                                        .firstValue("Location")
                                        .orElse("")
                                        .contains("/en/sign-in/confirm");
                if (!isAsked) {
                    faults.add(route + ": " + answer.statusCode());
                }
                asked++;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(35);
    }

    @Test
    void the_api_says_where_to_confirm_in_both_languages_and_takes_it_afterwards() throws Exception {
        var upload = new Multipart()
                .metadata(Api.metadata("Step up", Api.Tlp.GREEN))
                .file("a.txt", "Words".getBytes(StandardCharsets.UTF_8));
        var refused = send("/api/publications", Multipart.TYPE, upload.body(), "fr");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
        assertThat(new ObjectMapper().readTree(refused.body()).get("detail").asText())
                .contains("/fr/connexion/confirmation")
                .contains("jeton");

        assertThat(send(
                                "/en/sign-in/confirm",
                                FORM,
                                BodyPublishers.ofString("password=" + encoded(OnePortal.PASSPHRASE)),
                                "en")
                        .statusCode())
                .isEqualTo(303);
        assertThat(send("/api/publications", Multipart.TYPE, upload.body(), "en")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_form_that_was_filled_in_waits_for_the_proof() throws Exception {
        var asked = send("/en/agency/invite", FORM, BodyPublishers.ofString(INVITED), "en");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).get().asString().contains("/en/sign-in/confirm");

        var proven = send(
                "/en/sign-in/confirm",
                FORM,
                BodyPublishers.ofString("password=" + encoded(OnePortal.PASSPHRASE)),
                "en");
        assertThat(proven.headers().firstValue("Location")).get().asString().contains("/en/sign-in/kept");
        var kept = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(portal.base() + "/en/sign-in/kept"))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(kept).contains("action=\"/en/agency/invite\"", "new@police.example", "Amélie Roy", "PROTECTED_B");

        var invited = send("/en/agency/invite", FORM, BodyPublishers.ofString(INVITED), "en");
        assertThat(invited.statusCode()).isEqualTo(200);
        assertThat(invited.body()).contains("/fr/invitation/");
    }

    @Test
    void looking_asks_for_nothing() throws Exception {
        for (var path : new String[] {
            "/en/admin", "/en/agency/members", "/en/admin/outbox", "/en/admin/agencies", "/api/approvals"
        }) {
            var seen = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(portal.base() + path))
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(seen.statusCode()).as(path).isEqualTo(200);
        }
    }

    private HttpResponse<String> send(Route route) throws Exception {
        var path = route.path(parameter -> {
            var alternatives = route.alternatives(parameter);
            return !alternatives.isEmpty()
                    ? alternatives.get(0)
                    : parameter.equals("email") ? "nobody@x.ca" : parameter.equals("role") ? "READER" : "0".repeat(64);
        });
        var consumes = Optional.ofNullable(route.method().getAnnotation(Consumes.class))
                .map(types -> types.value()[0])
                .orElse("");
        var request = HttpRequest.newBuilder(URI.create(portal.base() + path))
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin");
        if (!consumes.isEmpty()) {
            request.header("Content-Type", consumes.startsWith("multipart") ? Multipart.TYPE : consumes);
        }
        var body = consumes.startsWith("multipart")
                ? new Multipart().body()
                : consumes.contains("json") ? BodyPublishers.ofString("{}") : BodyPublishers.ofString("");
        return CLIENT.send(request.method(route.verb(), body).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body, String language) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(portal.base() + path))
                        .header("Cookie", cookie)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept-Language", language)
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
