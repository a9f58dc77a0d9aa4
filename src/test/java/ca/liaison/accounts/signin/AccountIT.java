package ca.liaison.accounts.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Role;
import ca.liaison.testing.RunningPortal;
import ca.liaison.web.Address;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions that end, forms that are kept, tokens and forgotten passphrases, in both languages and without scripts. */
class AccountIT extends SignInJourney {

    private static final Bilingual PUBLICATION =
            new Bilingual("/asking-for-a-secondment-to-interpol-ottawa", "/demander-un-detachement-a-interpol-ottawa");
    private static final HttpClient PROGRAM = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_form_that_is_sent_too_late_is_kept_until_its_owner_is_back(Language language) throws Exception {
        var account = portal.somebody(Role.AUTHOR);
        var key = portal.app(account);
        var page = window(false);
        firstStep(page, account, language);
        code(page, codeNow(key));
        RunningPortal.await(
                "the content to be taken in",
                () -> page.navigate(Address.PUBLICATIONS.twins(PUBLICATION).in(language))
                                .status()
                        == 200);
        page.locator(".staff-actions a").first().click();
        page.fill("#titleEn", "Typed “just” before & kept, " + language);
        portal.pass(account, Duration.ofMinutes(16));
        page.click("#describe .buttons button");
        assertThat(place(page)).isEqualTo(Address.SIGN_IN.in(language));
        assertThat(page.locator(".notice-info")).isVisible();

        passphrase(page, account);
        code(page, nextCode(key));
        assertThat(place(page)).isEqualTo(Address.KEPT.in(language));
        page.click("button[name=toggle]");
        assertThat(page.locator("#titleEn")).hasValue("Typed “just” before & kept, " + language);
        assertThat(page.locator("html")).hasAttribute("lang", language.locale().toLanguageTag());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sessions_are_listed_and_ended(Language language) {
        var account = portal.somebody(Role.READER);
        var here = window(false);
        var there = window(false);
        firstStep(here, account, language);
        firstStep(there, account, language);
        here.navigate(Address.SESSIONS.in(language));
        assertThat(here.locator("main li.card")).hasCount(2);
        here.click("button[name=session]");
        assertThat(here.locator("main li.card")).hasCount(1);
        there.navigate(Address.ACCOUNT.in(language));
        assertSignedOut(there);
        here.navigate(Address.ACCOUNT.in(language));
        assertThat(here.locator("h1")).isVisible();
        assertSignedIn(here);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_token_lets_a_program_do_what_it_is_for(Language language) throws Exception {
        var account = portal.somebody(Role.AUTHOR);
        var key = portal.app(account);
        var page = window(false);
        firstStep(page, account, language);
        code(page, codeNow(key));
        page.navigate(Address.TOKENS.in(language));
        page.click("#make-token .buttons button");
        assertThat(page.locator("#problems li")).hasCount(3);
        var read = token(page, "READ");
        var write = token(page, "WRITE");

        assertThat(status("/api/ingestions", "Bearer " + write)).isEqualTo(200);
        assertThat(status("/api/ingestions", "Bearer " + read)).isEqualTo(403);
        assertThat(status("/api/publications", "Bearer " + read)).isEqualTo(200);
        assertThat(status("/api/publications", "Bearer " + read + "x")).isEqualTo(401);
        assertThat(status(Address.TOKENS.in(language), "Bearer " + write))
                .as("a page")
                .isEqualTo(303);

        page.navigate(Address.TOKENS.in(language));
        while (page.locator("button[name=revoke]").count() > 0) {
            page.locator("button[name=revoke]").first().click();
        }
        assertThat(status("/api/publications", "Bearer " + write)).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_forgotten_passphrase_is_replaced_by_a_link_that_works_once(Language language) throws Exception {
        var account = portal.somebody(Role.READER);
        var page = window(false);
        page.navigate(Address.SIGN_IN.in(language));
        page.click("main a[href$='" + Address.RECOVERY.in(language) + "']");
        page.fill("#email", "nobody-at-all@police.example");
        page.click("#recovery .buttons button");
        var same = page.locator("main").innerText();
        page.fill("#email", account.email());
        page.click("#recovery .buttons button");
        assertThat(page.locator("main").innerText()).isEqualTo(same);

        RunningPortal.await("the letter", () -> portal.letter(account) != null);
        var link = Pattern.compile("http://\\S+").matcher(portal.letter(account));
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
        page.fill("#newPassphrase", "short");
        page.fill("#again", "short");
        page.click("main form .buttons button");
        assertThat(page.locator("#problems")).isVisible();
        page.fill("#newPassphrase", "seven lemons climb a ladder");
        page.fill("#again", "seven lemons climb a ladder");
        page.click("main form .buttons button");
        assertThat(page.locator(".notice-success")).isVisible();
        assertThat(page.navigate(link.group()).status()).isEqualTo(410);

        firstStep(page, account, language);
        assertThat(page.locator("#problems")).isVisible();
        page.fill("#password", "seven lemons climb a ladder");
        page.click("#sign-in .buttons button");
        assertSignedIn(page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_passphrase_is_changed_by_whoever_knows_the_present_one(Language language) {
        var account = portal.somebody(Role.READER);
        var page = window(false);
        var elsewhere = window(false);
        firstStep(page, account, language);
        firstStep(elsewhere, account, language);
        page.navigate(Address.PASSPHRASE.in(language));
        change(page, "not the present one", "seven lemons climb a ladder");
        assertThat(page.locator("#problems a")).hasAttribute("href", "#password");
        change(page, OnePortal.PASSPHRASE, "passwordpassword");
        assertThat(page.locator("#problems a")).hasAttribute("href", "#newPassphrase");
        change(page, OnePortal.PASSPHRASE, "seven lemons climb a ladder");
        assertThat(place(page)).isEqualTo(Address.ACCOUNT.in(language));
        elsewhere.navigate(Address.ACCOUNT.in(language));
        assertSignedOut(elsewhere);
        firstStep(elsewhere, account, language);
        assertThat(elsewhere.locator("#problems")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void two_minutes_before_the_end_a_dialog_lets_the_session_go_on(Language language) {
        var account = portal.somebody(Role.READER);
        var page = window(true);
        page.clock().install();
        firstStep(page, account, language);
        page.clock().fastForward(Duration.ofMinutes(27).toMillis());
        assertThat(page.locator("dialog.session")).isHidden();
        page.clock().fastForward(Duration.ofSeconds(90).toMillis());
        assertThat(page.locator("dialog.session")).isVisible();
        assertAccessible(page);
        page.click("dialog.session form button");
        assertThat(page.locator("dialog.session")).isHidden();
        page.clock().fastForward(Duration.ofMinutes(31).toMillis());
        assertThat(page.locator("dialog.session form")).isHidden();
        assertThat(page.locator("dialog.session p")).isVisible();
    }

    private static void change(Page page, String present, String next) {
        page.fill("#password", present);
        page.fill("#newPassphrase", next);
        page.fill("#again", next);
        page.click("main form .buttons button");
    }

    private static String token(Page page, String scope) {
        page.fill("#tokenName", "For " + scope);
        page.check("input[name=scope][value=" + scope + "]");
        page.check("input[name=days][value='30']");
        page.click("#make-token .buttons button");
        return page.locator("code.key").innerText();
    }

    private int status(String path, String authorization) throws Exception {
        return PROGRAM.send(
                        HttpRequest.newBuilder(URI.create(portal.base() + path))
                                .header("Authorization", authorization)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
