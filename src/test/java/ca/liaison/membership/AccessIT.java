package ca.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.FactorForTests;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.RunningPortal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies, people and accounts over HTTP, with everything that somebody with bad intentions might send. */
class AccessIT extends RunningPortal {

    private static final String PASSPHRASE = "four words that do not rhyme";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern LINK = Pattern.compile("(/en/invitation/[A-Za-z0-9_-]+)");

    private static HttpResponse<String> send(String path, String... fields) throws Exception {
        return post(path, BodyPublishers.ofString(form(fields)), "Content-Type", FORM, "Authorization", BASIC);
    }

    private static String form(String... fields) {
        var body = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            body.append(at == 0 ? "" : "&")
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private static String page(String path) throws Exception {
        var answer = get(path, "Authorization", BASIC);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String agency(String name) throws Exception {
        var domain = name.toLowerCase() + ".example";
        assertThat(send(
                                "/en/admin/agencies/new",
                                "agencyEn",
                                name,
                                "agencyFr",
                                name,
                                "agencyKind",
                                "POLICE",
                                "country",
                                "CA",
                                "domains",
                                domain)
                        .statusCode())
                .isEqualTo(303);
        return domain;
    }

    /** Invites somebody, opens the account, and returns the cookie of its session, with a second factor set up. */
    private static String account(String email, String agency, String... roles) throws Exception {
        var fields = new String[12 + 2 * roles.length];
        var fixed = new String[] {
            "email",
            email,
            "personName",
            "Invented Person",
            "personLanguage",
            "EN",
            "agency",
            agency,
            "category",
            "UNCLASSIFIED",
            "tlp",
            "GREEN"
        };
        System.arraycopy(fixed, 0, fields, 0, 12);
        for (int at = 0; at < roles.length; at++) {
            fields[12 + 2 * at] = "roles";
            fields[13 + 2 * at] = roles[at];
        }
        var link = link(send("/en/agency/invite", fields));
        var opened = post(
                link,
                BodyPublishers.ofString(form("passphrase", PASSPHRASE, "passphraseAgain", PASSPHRASE)),
                "Content-Type",
                FORM,
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(opened.statusCode()).isEqualTo(200);
        var cookie = session(email);
        var code = FactorForTests.code(as(cookie, "/en/account/authenticator").body());
        assertThat(as(cookie, "/en/account/authenticator", "code", code).statusCode())
                .isEqualTo(303);
        return cookie;
    }

    /** What whoever invited is shown, once, where no relay sends it. */
    private static String link(HttpResponse<String> invited) {
        assertThat(invited.statusCode()).isEqualTo(200);
        assertThat(invited.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
        var link = LINK.matcher(invited.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String session(String email) throws Exception {
        var signedIn = post(
                "/en/sign-in",
                BodyPublishers.ofString(form("name", email, "password", PASSPHRASE)),
                "Content-Type",
                FORM,
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        return signedIn.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("liaison="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private static HttpResponse<String> as(String cookie, String path, String... fields) throws Exception {
        return fields.length == 0
                ? get(path, "Cookie", cookie)
                : post(
                        path,
                        BodyPublishers.ofString(form(fields)),
                        "Content-Type",
                        FORM,
                        "Cookie",
                        cookie,
                        "Sec-Fetch-Site",
                        "same-origin");
    }

    @Test
    void a_coordinator_decides_about_nobody_elses_people_whatever_address_or_field_is_changed() throws Exception {
        agency("Arnprior");
        agency("Bancroft");
        var coordinator = account("chief@arnprior.example", "arnprior", "COORDINATOR", "AUTHOR");
        account("reader@bancroft.example", "bancroft", "READER");

        assertThat(as(coordinator, "/en/agency/members").body()).doesNotContain("bancroft");
        assertThat(as(coordinator, "/en/agency/members/reader@bancroft.example", "do", "left")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(coordinator, "/en/agency/members/nobody@bancroft.example", "do", "left")
                        .statusCode())
                .as("the same for who is not there")
                .isEqualTo(404);
        assertThat(as(coordinator, "/en/agency/members/" + ADMINISTRATOR, "do", "left")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(coordinator, "/en/agency/members/chief@arnprior.example", "do", "confirm")
                        .statusCode())
                .as("themselves")
                .isEqualTo(404);
        assertThat(as(coordinator, "/en/agency/members", "marked", "reader@bancroft.example")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(coordinator, "/en/agency/requests/reader@bancroft.example", "do", "sponsor")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(
                                coordinator,
                                "/en/admin/accounts/reader@bancroft.example",
                                "roles",
                                "ADMINISTRATOR",
                                "category",
                                "PROTECTED_B",
                                "tlp",
                                "RED")
                        .statusCode())
                .isEqualTo(403);
        var elsewhere = as(
                coordinator,
                "/en/agency/invite",
                "email",
                "new@bancroft.example",
                "personName",
                "N",
                "personLanguage",
                "EN",
                "agency",
                "bancroft");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        var more = as(
                coordinator,
                "/en/agency/invite",
                "email",
                "new@arnprior.example",
                "personName",
                "N",
                "personLanguage",
                "EN",
                "agency",
                "bancroft",
                "roles",
                "ADMINISTRATOR",
                "category",
                "PROTECTED_B",
                "tlp",
                "RED");
        var link = link(more);
        assertThat(get(link).statusCode()).isEqualTo(200);
        post(
                link,
                BodyPublishers.ofString(form("passphrase", PASSPHRASE, "passphraseAgain", PASSPHRASE)),
                "Content-Type",
                FORM,
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(as(session("new@arnprior.example"), "/en/admin").statusCode())
                .as("a reader, whatever the form said")
                .isEqualTo(403);
        assertThat(page("/en/agency/members?q=reader%40bancroft")).contains("Open");
    }

    @Test
    void whoever_belongs_to_an_agency_that_is_disabled_is_out_with_the_next_request() throws Exception {
        agency("Carleton");
        var reader = account("reader@carleton.example", "carleton", "READER");
        assertThat(as(reader, "/en/contacts").statusCode()).isEqualTo(200);

        send("/en/admin/agencies/carleton", "do", "disable");
        assertThat(as(reader, "/en/contacts").statusCode()).isEqualTo(303);

        send("/en/admin/agencies/carleton", "do", "enable");
        assertThat(as(reader, "/en/contacts").statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_is_seen_once_by_whoever_invited_and_stands_nowhere_else() throws Exception {
        agency("Hawkesbury");
        var coordinator = account("chief@hawkesbury.example", "hawkesbury", "COORDINATOR");
        var invited = link(as(
                coordinator,
                "/en/agency/invite",
                "email",
                "new@hawkesbury.example",
                "personName",
                "N",
                "personLanguage",
                "EN"));

        var row = page("/en/admin/outbox")
                .lines()
                .filter(line -> line.contains("letter?id=invitation%2Fnew%40hawkesbury.example"))
                .findFirst()
                .orElseThrow();
        var letter = row.replaceFirst(".*href=\"(/en/admin/outbox/letter\\?id=[^\"]*)\".*", "$1");
        assertThat(page(letter))
                .contains("Link shown")
                .doesNotContain("/invitation/")
                .doesNotContain("Show the link once");
        assertThat(send(letter).statusCode()).as("nothing is left to be shown").isEqualTo(303);
        assertThat(get(invited).statusCode()).isEqualTo(200);
        assertThat(page("/en/admin/audit?action=account.invite.link")).contains("Saw the link of an invitation");
    }

    @Test
    void nobody_changes_their_own_roles_and_an_auditor_gets_no_other() throws Exception {
        assertThat(get("/en/admin/accounts/" + ADMINISTRATOR, "Authorization", BASIC)
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(
                                "/en/admin/accounts/" + ADMINISTRATOR,
                                "roles",
                                "AUDITOR",
                                "category",
                                "PROTECTED_B",
                                "tlp",
                                "RED")
                        .statusCode())
                .isEqualTo(404);
        agency("Deseronto");
        account("reader@deseronto.example", "deseronto", "READER");
        var both = send(
                "/en/admin/accounts/reader@deseronto.example",
                "roles",
                "AUDITOR",
                "roles",
                "ADMINISTRATOR",
                "category",
                "UNCLASSIFIED",
                "tlp",
                "GREEN");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.body()).contains("An auditor changes nothing");
    }

    @Test
    void a_file_of_people_is_looked_at_before_it_is_taken_in_and_exports_hold_no_formula() throws Exception {
        agency("Eganville");
        var wrong = upload("email;name;language\r\nnobody;=1+1;EN\r\nok@eganville.example;Good;EN\r\n");
        assertThat(page(wrong))
                .contains("Enter an email address")
                .contains("One line is wrong")
                .doesNotContain("Take these people in");
        assertThat(page(wrong.replace("/en/admin/people/import", "/fr/admin/personnes/importer")))
                .contains("Entrez une adresse électronique");
        assertThat(send(wrong).statusCode()).isEqualTo(409);

        var right = upload("email;name;language\r\nok@eganville.example;=HYPERLINK(\"x\");EN\r\n");
        assertThat(send(right).statusCode()).isEqualTo(303);
        assertThat(page("/en/admin/people?q=eganville")).contains("=HYPERLINK");

        agency("Formosa");
        account("author@formosa.example", "formosa", "AUTHOR");
        var export = get("/en/admin/review/review.csv", "Authorization", BASIC);
        assertThat(export.body()).startsWith("\ufeff").contains("author@formosa.example");
        assertThat(export.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("review-");
    }

    private static String upload(String text) throws Exception {
        var body = new Multipart()
                .file("people.csv", text.getBytes(StandardCharsets.UTF_8))
                .bytes();
        var named = new String(body, StandardCharsets.UTF_8).replace("name=\"file\"", "name=\"people\"");
        var answer = post(
                "/en/admin/people/import",
                BodyPublishers.ofString(named),
                "Content-Type",
                Multipart.TYPE,
                "Authorization",
                BASIC);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/admin",
                "/fr/admin",
                "/en/admin/agencies",
                "/en/admin/people",
                "/en/admin/people/import",
                "/en/admin/outbox",
                "/en/admin/review",
                "/en/admin/review/review.csv",
                "/en/admin/accounts/" + ADMINISTRATOR,
                "/en/agency/members",
                "/en/agency/requests",
                "/en/agency/invite",
                "/en/contacts"
            })
    void nobody_gets_in_without_signing_in(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(303);
        assertThat(get(path).headers().firstValue("Location").orElseThrow())
                .contains(path.startsWith("/fr") ? "/fr/connexion" : "/en/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b", "a@b.example\r\nBcc: c@d.example", "\"a b\"@c.example", "", "a@b.example,c@d.example"})
    void an_address_that_is_none_asks_for_nothing(String email) throws Exception {
        var answer = post(
                "/en/request-access",
                BodyPublishers.ofString(form("workEmail", email, "yourName", "N", "accessReason", "R")),
                "Content-Type",
                FORM,
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(answer.statusCode()).isIn(400, email.equals("a@b") ? 200 : 400);
    }

    @Test
    void whoever_asks_gets_the_same_answer() throws Exception {
        agency("Gananoque");
        var known = ask("new@gananoque.example");
        assertThat(ask("new@nowhere.example")).isEqualTo(known);
        assertThat(ask(ADMINISTRATOR)).isEqualTo(known);
    }

    private static String ask(String email) throws Exception {
        var answer = post(
                "/en/request-access",
                BodyPublishers.ofString(form("workEmail", email, "yourName", "N", "accessReason", "R")),
                "Content-Type",
                FORM,
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "__proto__"})
    void a_link_that_is_none_says_so(String token) throws Exception {
        var answer = get("/fr/invitation/" + token);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("n’est plus valable");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
}
