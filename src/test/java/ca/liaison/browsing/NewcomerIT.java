package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.FactorForTests;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a request for access to the first sign-in, and out again: who asks, the coordinator of their agency, and an
 * administrator. All of it without scripts.
 */
class NewcomerIT extends Journey {

    private static final String PASSPHRASE = "four words that do not rhyme";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:en|fr)/invitation/[A-Za-z0-9_-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void somebody_asks_is_sponsored_confirmed_let_in_and_let_go(String language) {
        var english = language.equals("en");
        var domain = "kanata-" + language + ".example";
        var coordinator = "coordinator@" + domain;
        var newcomer = "amelie.roy@" + domain;

        var admin = window(withoutScripts());
        signIn(admin, english ? "/en/admin" : "/fr/admin");
        makeAgency(admin, english, domain);
        invite(admin, english, coordinator);
        var desk = window(withoutScripts());
        accept(desk, shown(admin));
        enter(desk, english, coordinator);
        desk.navigate(english ? "/en/account/authenticator" : "/fr/compte/authentificateur");
        desk.fill("#code", FactorForTests.code(desk.content()));
        desk.click("main form .buttons button");

        var asking = window(withoutScripts());
        asking.navigate(english ? "/en/request-access" : "/fr/demander-un-acces");
        asking.click("#request .buttons button");
        assertThat(asking.locator("#problems li")).hasCount(3);
        asking.fill("#workEmail", newcomer);
        asking.fill("#yourName", "Amélie Roy");
        asking.fill("#accessReason", "Joint work on fraud");
        asking.click(".toggle button");
        assertThat(asking.locator("#yourName")).hasValue("Amélie Roy");
        asking.click(".toggle button");
        asking.click("#request .buttons button");
        assertThat(asking.locator(".notice-success")).isVisible();

        desk.navigate(english ? "/en/agency/requests" : "/fr/organisme/demandes");
        row(desk, newcomer).locator("button[value=sponsor]").click();
        assertThat(row(desk, newcomer).locator("form")).hasCount(0);

        admin.navigate(english ? "/en/agency/requests" : "/fr/organisme/demandes");
        row(admin, newcomer).locator("a").click();
        admin.click("#confirm .buttons button");
        assertThat(admin.locator(".notice-success")).isVisible();

        var link = shown(admin);
        assertThat(admin.navigate(english ? "/en/admin/outbox" : "/fr/admin/envois")
                        .text())
                .doesNotContain("/invitation/");
        row(admin, newcomer).first().locator("a").click();
        assertThat(admin.locator("main")).not().containsText("/invitation/");
        accept(asking, link);
        assertThat(asking.navigate(link).status()).as("the link works once").isEqualTo(410);
        enter(asking, english, newcomer);
        asking.navigate(english ? "/en/contacts" : "/fr/personnes-ressources");
        assertThat(asking.locator("h1")).isVisible();
        assertThat(asking.navigate(english ? "/en/admin" : "/fr/admin").status())
                .isEqualTo(403);
        assertThat(asking.navigate(english ? "/en/agency/members" : "/fr/organisme/membres")
                        .status())
                .isEqualTo(403);

        desk.navigate(english ? "/en/agency/members" : "/fr/organisme/membres");
        assertThat(row(desk, coordinator).locator("form")).hasCount(0); // nobody decides about themselves
        row(desk, newcomer).locator("button[value=left]").click();
        asking.navigate(english ? "/en/contacts" : "/fr/personnes-ressources");
        assertThat(asking.locator("#sign-in")).isVisible();
        enter(asking, english, newcomer, false);
    }

    private static void makeAgency(Page page, boolean english, String domain) {
        page.navigate(english ? "/en/admin/agencies/new" : "/fr/admin/organismes/nouveau");
        page.fill("#agencyEn", "Kanata Police " + domain);
        page.fill("#agencyFr", "Police de Kanata " + domain);
        page.check("input[name=agencyKind][value=POLICE]");
        page.selectOption("#country", "CA");
        page.fill("#domains", domain);
        page.click("#agency .buttons button");
        assertThat(page.locator(".notice-success")).isVisible();
    }

    private static void invite(Page page, boolean english, String email) {
        page.navigate(english ? "/en/agency/invite" : "/fr/organisme/inviter");
        page.fill("#email", email);
        page.fill("#personName", "Claude Tremblay");
        page.check("input[name=personLanguage][value=" + (english ? "EN" : "FR") + "]");
        page.selectOption(
                "#agency", "kanata-police-" + email.replaceFirst(".*@", "").replace('.', '-'));
        page.check("input[name=roles][value=COORDINATOR]");
        page.click("#invite .buttons button");
        assertThat(page.locator(".notice-success")).isVisible();
    }

    /** The link that whoever invited is shown once, where no relay sends it. */
    private static String shown(Page admin) {
        var link = LINK.matcher(admin.locator(".letter").textContent());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void accept(Page page, String link) {
        page.navigate(link);
        page.fill("#passphrase", "too short");
        page.click("#invitation .buttons button");
        assertThat(page.locator("#problems li")).hasCount(1);
        page.fill("#passphrase", PASSPHRASE);
        page.fill("#passphraseAgain", PASSPHRASE);
        page.click("#invitation .buttons button");
        assertThat(page.locator(".notice-success")).isVisible();
    }

    private static void enter(Page page, boolean english, String email) {
        enter(page, english, email, true);
    }

    private static void enter(Page page, boolean english, String email, boolean expected) {
        page.navigate(english ? "/en/sign-in" : "/fr/connexion");
        page.fill("#name", email);
        page.fill("#password", PASSPHRASE);
        page.click("#sign-in .buttons button");
        assertThat(page.locator(".sign-out")).hasCount(expected ? 1 : 0);
    }

    private static Locator row(Page page, String email) {
        return page.locator("table.rows tr", new Page.LocatorOptions().setHasText(email));
    }
}
