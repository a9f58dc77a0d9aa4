package ca.liaison.accounts.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.identity.Role;
import ca.liaison.web.Address;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in with a second factor, in both languages; without scripts wherever the standards allow it. */
class SecondFactorIT extends SignInJourney {

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_code_of_the_app_is_the_second_step_and_works_once(Language language) {
        var account = portal.somebody(Role.AUTHOR);
        var key = portal.app(account);
        var page = window(false);
        page.navigate(Address.UPLOAD.in(language));
        passphrase(page, account);
        assertThat(place(page)).startsWith(Address.SECOND_STEP.in(language));
        page.navigate(Address.ACCOUNT.in(language));
        assertThat(place(page)).as("halfway").startsWith(Address.SIGN_IN.in(language) + "?");

        page.navigate(Address.UPLOAD.in(language));
        passphrase(page, account);
        code(page, "000000");
        assertThat(page.locator("#problems")).isVisible();
        var code = codeNow(key);
        code(page, code);
        assertSignedIn(page);
        assertThat(place(page)).isEqualTo(Address.UPLOAD.in(language));
        assertThat(page.locator(".session-end")).isVisible();

        var thief = window(false);
        firstStep(thief, account, language);
        code(thief, code);
        assertThat(thief.locator("#problems")).isVisible();
        assertSignedOut(thief);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_needs_a_second_factor_sets_it_up_and_gets_recovery_codes(Language language) {
        var account = portal.somebody(Role.AUTHOR);
        var page = window(false);
        firstStep(page, account, language);
        assertSignedIn(page);
        assertThat(page.locator(".reminder")).isVisible();
        page.navigate(Address.UPLOAD.in(language));
        assertThat(page.locator("#describe")).hasCount(0);

        page.click(".reminder a");
        page.click("a[href='" + Address.AUTHENTICATOR.in(language) + "']");
        assertThat(page.locator("svg.qr")).isVisible();
        page.fill("#code", codeNow(page.locator("code.key").innerText().replace(" ", "")));
        page.click("main form .buttons button");
        assertThat(place(page)).isEqualTo(Address.RECOVERY_CODES.in(language));
        assertThat(page.locator(".reminder")).hasCount(0);
        page.click("main form .buttons button");
        assertThat(page.locator(".codes li")).hasCount(10);
        var recovery = page.locator(".codes li").first().innerText().strip();

        signOut(page);
        firstStep(page, account, language);
        code(page, recovery.toLowerCase());
        assertSignedIn(page);
        signOut(page);
        firstStep(page, account, language);
        code(page, recovery);
        assertThat(page.locator("#problems")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_passkey_is_added_and_is_the_second_step(Language language) {
        var account = portal.somebody(Role.AUTHOR);
        var page = window(true);
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);

        firstStep(page, account, language);
        page.navigate(Address.PASSKEYS.in(language));
        assertAccessible(page);
        page.fill("#passkeyName", "Virtual");
        page.click("#add-passkey .buttons button");
        page.waitForURL(portal.base() + Address.RECOVERY_CODES.in(language));
        page.navigate(Address.PASSKEYS.in(language));
        assertThat(page.locator("table.rows tbody tr")).hasCount(1);

        signOut(page);
        firstStep(page, account, language);
        assertAccessible(page);
        page.click("form.passkey button");
        assertThat(page.locator(".sign-out")).isVisible();
        page.navigate(Address.UPLOAD.in(language));
        assertThat(page.locator("#describe")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void publishing_asks_for_a_fresh_proof(Language language) {
        var account = portal.somebody(Role.AUTHOR);
        var key = portal.app(account);
        var page = window(false);
        firstStep(page, account, language);
        code(page, codeNow(key));
        page.navigate(Address.UPLOAD.in(language));
        assertThat(page.locator("#describe")).isVisible();
        portal.proofIsOld(account, Duration.ofMinutes(14));
        page.navigate(Address.UPLOAD.in(language));
        assertThat(page.locator("#describe")).isVisible();
        portal.proofIsOld(account, Duration.ofMinutes(15));
        page.navigate(Address.UPLOAD.in(language));
        assertThat(place(page)).startsWith(Address.CONFIRM.in(language));
        code(page, nextCode(key));
        assertThat(place(page)).isEqualTo(Address.UPLOAD.in(language));
        assertThat(page.locator("#describe")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_is_disabled_is_out_with_the_next_request(Language language) {
        var account = portal.somebody(Role.READER);
        var page = window(false);
        firstStep(page, account, language);
        assertSignedIn(page);
        portal.disable(account);
        page.navigate(Address.PUBLICATIONS.in(language));
        assertSignedOut(page);
        firstStep(page, account, language);
        assertThat(page.locator("#problems")).isVisible();
    }
}
