package ca.liaison.circulars;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the first draft to the acknowledgement, by the API of a running portal and a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CircularsIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private final GreenMail relay = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Map<String, String> tokens = new HashMap<>();
    private OwnServer server;

    @BeforeAll
    void start() throws Exception {
        relay.start();
        server = new OwnServer("circulars-server", OwnServer.noContent(folder.resolve("content")), "640m");
        server.start(Map.of(
                "SMTP_HOST",
                "localhost",
                "SMTP_PORT",
                Integer.toString(relay.getSmtp().getPort())));
        server.awaitReady();
        account("author@office.example", "AUTHOR", "write", "RED", "en");
        account("approver@office.example", "APPROVER", "write", "RED", "en");
        account("ana@north.example", "READER", "read", "GREEN", "en");
        account("luc@nord.example", "READER", "read", "AMBER", "fr");
        account("eve@north.example", "READER", "read", "AMBER", "en");
    }

    @AfterAll
    void stop() throws Exception {
        relay.stop();
        server.close();
    }

    private void account(String email, String role, String scope, String tlp, String language) throws Exception {
        var made = send("POST", "/api/accounts", RunningPortal.BASIC, """
                {"email":"%s","name":"%s","roles":["%s"],"clearance":{"category":"UNCLASSIFIED","tlp":"%s"},
                 "language":"%s","passphrase":"quiet lantern over seven rivers %s","tokenScope":"%s"}""".formatted(
                        email, email.replaceFirst("@.*", ""), role, tlp, language, role, scope));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        tokens.put(email, "Bearer " + JSON.readTree(made.body()).get("token").asText());
    }

    private HttpResponse<String> send(String verb, String path, String credentials, String json) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.base() + path))
                .method(verb, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if (json != null) {
            request.header("Content-Type", json.startsWith("email") ? "text/csv" : "application/json");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode as(String who, String verb, String path, String json, int status) throws Exception {
        var answer = send(verb, path, tokens.get(who), json);
        assertThat(answer.statusCode())
                .as(who + " " + path + " " + answer.body())
                .isEqualTo(status);
        return answer.body().isEmpty() ? null : JSON.readTree(answer.body());
    }

    private String list(String name, String join, String... members) throws Exception {
        var id = as(
                        "author@office.example",
                        "POST",
                        "/api/lists",
                        "{\"name\":{\"en\":\"%s\",\"fr\":\"%s (liste)\"},\"topics\":[],\"join\":\"%s\"}"
                                .formatted(name, name, join),
                        201)
                .get("id")
                .asText();
        var csv = Arrays.stream(members)
                .map(member -> member + "," + (member.contains("nord") ? "fr" : "en"))
                .collect(Collectors.joining("\n", "email,language\n", "\n"));
        as("author@office.example", "POST", "/api/lists/" + id + "/members", csv, 200);
        return id;
    }

    private String circular(String list, String tlp, String more) throws Exception {
        return as("author@office.example", "POST", "/api/circulars", """
                        {"title":{"en":"Wanted canary","fr":"Recherche canari"},
                         "body":{"en":"## What to do\\n\\nTell the **canary**.","fr":"## Quoi faire\\n\\nPrévenir le **canari**."},
                         "topics":[],"lists":["%s"],"marking":{"category":"UNCLASSIFIED","tlp":"%s"}%s}""".formatted(list, tlp, more), 201)
                .get("id")
                .asText();
    }

    private JsonNode sent(String id) throws Exception {
        as("author@office.example", "POST", "/api/circulars/" + id + "/submit", null, 200);
        as("approver@office.example", "POST", "/api/circulars/" + id + "/approve", null, 200);
        as("author@office.example", "POST", "/api/circulars/" + id + "/send", null, 200);
        RunningPortal.await(
                "circular " + id,
                () -> as("author@office.example", "GET", "/api/circulars/" + id, null, 200)
                        .get("state")
                        .asText()
                        .equals("SENT"));
        return as("author@office.example", "GET", "/api/circulars/" + id, null, 200);
    }

    private List<MimeMessage> to(String address) {
        return Stream.of(relay.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().contains(address);
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String words(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            var all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(words(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        return part.getContent().toString();
    }

    @Test
    void a_circular_goes_to_everybody_once_in_their_language_and_is_acknowledged() throws Exception {
        var list = list("Fraud desk", "OFFICE", "ana@north.example", "luc@nord.example", "outside@nord2.example");
        var other = list("Everybody", "OPEN", "ana@north.example");
        var id = circular(list + "\",\"" + other, "GREEN", ",\"mandatory\":true");

        as("author@office.example", "POST", "/api/circulars/" + id + "/send", null, 409);
        as("author@office.example", "POST", "/api/circulars/" + id + "/submit", null, 200);
        as("author@office.example", "POST", "/api/circulars/" + id + "/approve", null, 403);
        as("approver@office.example", "POST", "/api/circulars/" + id + "/approve", null, 200);
        as("author@office.example", "POST", "/api/circulars/" + id + "/send", null, 200);
        RunningPortal.await(
                "everybody has it",
                () -> as("author@office.example", "GET", "/api/circulars/" + id, null, 200)
                                .at("/counts/ACCEPTED")
                                .asInt()
                        == 3);

        var circular = as("author@office.example", "GET", "/api/circulars/" + id, null, 200);
        assertThat(circular.get("number").asText()).matches("20\\d\\d-\\d{4}");
        assertThat(to("ana@north.example")).hasSize(1);
        var french = to("luc@nord.example").get(0);
        assertThat(french.getSubject()).contains("TLP:GREEN").contains("Recherche canari");
        assertThat(words(french)).contains("Prévenir").doesNotContain("What to do");
        assertThat(french.getHeader("Content-Language")[0]).startsWith("fr");
        assertThat(french.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");

        as("eve@north.example", "POST", "/api/circulars/" + id + "/acknowledgement", null, 403);
        as("luc@nord.example", "POST", "/api/circulars/" + id + "/acknowledgement", null, 204);
        as("luc@nord.example", "POST", "/api/circulars/" + id + "/acknowledgement", null, 204);
        var lines = as(
                "author@office.example", "GET", "/api/circulars/" + id + "/deliveries?state=ACKNOWLEDGED", null, 200);
        assertThat(lines.get("total").asInt()).isEqualTo(1);
        assertThat(lines.at("/items/0/recipient").asText()).isEqualTo("luc@nord.example");
        assertThat(send("GET", "/api/circulars/" + id + "/deliveries", tokens.get("luc@nord.example"), null)
                        .statusCode())
                .as("who else has it is told to nobody")
                .isEqualTo(403);
        assertThat(as("luc@nord.example", "GET", "/api/circulars/" + id, null, 200)
                        .has("counts"))
                .isFalse();

        RunningPortal.await(
                "it is a publication",
                () -> server.api()
                        .json("/api/publications?q=canary&kind=circular")
                        .toString()
                        .contains(circular.get("number").asText()));
    }

    @Test
    void above_the_ceiling_an_email_tells_nothing() throws Exception {
        var list = list("Amber desk", "OFFICE", "luc@nord.example", "ana@north.example", "unknown@north.example");
        relay.purgeEmailFromAllMailboxes();

        var circular = sent(circular(list, "AMBER", ""));

        assertThat(circular.at("/counts/ACCEPTED").asInt()).isEqualTo(1);
        assertThat(circular.at("/counts/SUPPRESSED").asInt())
                .as("one whose clearance does not cover it, one without an account")
                .isEqualTo(2);
        var message = to("luc@nord.example").get(0);
        assertThat(message.getSubject() + words(message))
                .doesNotContainIgnoringCase("canari")
                .doesNotContainIgnoringCase("canary")
                .contains("/fr/circulaires/" + circular.get("number").asText());
        var id = circular.get("id").asText();
        as("luc@nord.example", "GET", "/api/circulars/" + id, null, 200);
        as("eve@north.example", "GET", "/api/circulars/" + id, null, 404);
        assertThat(CLIENT.send(
                                HttpRequest.newBuilder(URI.create(server.base() + "/en/circulars/"
                                                + circular.get("number").asText()))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void any_change_voids_an_approval() throws Exception {
        var id = circular(list("Changing desk", "OFFICE", "ana@north.example"), "GREEN", "");
        as("author@office.example", "POST", "/api/circulars/" + id + "/submit", null, 200);
        var approved = as("approver@office.example", "POST", "/api/circulars/" + id + "/approve", null, 200);
        var edited = as(
                "author@office.example",
                "PUT",
                "/api/circulars/" + id + "?revision=" + approved.get("revision").asInt(),
                """
                {"title":{"en":"Other","fr":"Autre"},"body":{"en":"Other","fr":"Autre"},
                 "lists":["%s"],"marking":{"category":"UNCLASSIFIED","tlp":"GREEN"}}""".formatted(approved.at("/lists/0").asText()),
                200);

        assertThat(edited.get("state").asText()).isEqualTo("DRAFT");
        as("author@office.example", "POST", "/api/circulars/" + id + "/send", null, 409);
    }

    @Test
    void a_link_leaves_one_list_by_a_post_and_by_nothing_else() throws Exception {
        var list = list("Leaving desk", "OPEN", "leaver@north.example");
        relay.purgeEmailFromAllMailboxes();
        sent(circular(list, "CLEAR", ""));
        var header = to("leaver@north.example").get(0).getHeader("List-Unsubscribe")[0];
        var link = header.replaceFirst("(?s).*<(http[^>]*)>.*", "$1");

        for (int i = 0; i < 3; i++) {
            assertThat(CLIENT.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(members(list)).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            var left = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(link))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(left.statusCode()).isEqualTo(200);
        }
        assertThat(members(list)).isZero();
    }

    private int members(String list) throws Exception {
        return as("author@office.example", "GET", "/api/lists/" + list + "/members", null, 200)
                .get("total")
                .asInt();
    }

    @Test
    void what_is_taken_back_is_told_to_those_who_had_it() throws Exception {
        var list = list("Withdrawing desk", "OFFICE", "ana@north.example");
        var id = sent(circular(list, "GREEN", ",\"mandatory\":true")).get("id").asText();
        relay.purgeEmailFromAllMailboxes();

        as("author@office.example", "POST", "/api/circulars/" + id + "/withdraw", null, 403);
        as(
                "approver@office.example",
                "POST",
                "/api/circulars/" + id + "/withdraw",
                "{\"reason\":{\"en\":\"It was wrong\",\"fr\":\"Elle était fausse\"}}",
                200);

        RunningPortal.await("the notice", () -> !to("ana@north.example").isEmpty());
        assertThat(words(to("ana@north.example").get(0))).contains("It was wrong");
        as("ana@north.example", "POST", "/api/circulars/" + id + "/acknowledgement", null, 409);
    }

    @Test
    void a_file_of_members_is_looked_at_before_it_is_taken() throws Exception {
        var list = list("File desk", "OFFICE", "ana@north.example");
        var file = "email,name,language,agency\nbob@north.example,Bob,en,\nnobody,No,en,\nana@north.example,Ana,en,\n";

        var looked = as("author@office.example", "POST", "/api/lists/" + list + "/members?dry-run=true", file, 200);
        assertThat(looked.get("added").asInt()).isEqualTo(1);
        assertThat(looked.get("wrong").asInt()).isEqualTo(1);
        assertThat(looked.at("/lines/0/line").asInt()).isEqualTo(3);
        assertThat(members(list)).isEqualTo(1);
        as("author@office.example", "POST", "/api/lists/" + list + "/members", file, 400);
        assertThat(members(list)).as("nothing of a file that is wrong").isEqualTo(1);
    }
}
