package ca.liaison.accounts.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.identity.Role;
import ca.liaison.web.Address;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sign-in with an OpenID provider that speaks the whole protocol: discovery, keys, authorization code with PKCE, nonce
 * and state.
 */
class FederationIT extends SignInJourney {

    private static final String ISSUER = "default";

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_provider_signs_in_whoever_has_an_account(Language language) {
        var account = portal.somebody(Role.READER);
        vouch(Map.of("email", account.email().toUpperCase(), "email_verified", true));
        var page = window(false);
        page.navigate(Address.SIGN_IN.in(language) + "?next=%2F" + language.code() + "%2Fabout");
        page.click("main a.button");
        assertSignedIn(page);
        assertThat(place(page)).startsWith("/" + language.code() + "/a");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_makes_no_account_and_believes_no_address_that_was_not_verified(Language language) {
        vouch(Map.of("email", "stranger@elsewhere.example", "email_verified", true));
        assertRefused(language);
        vouch(Map.of("email", portal.somebody(Role.READER).email(), "email_verified", false));
        assertRefused(language);
        vouch(Map.of("email", portal.somebody(Role.READER).email()));
        assertRefused(language);
    }

    @Test
    void a_second_factor_is_asked_for_unless_the_provider_did() {
        var account = portal.somebody(Role.AUTHOR);
        portal.app(account);
        vouch(Map.of("email", account.email(), "email_verified", true));
        var page = window(false);
        page.navigate(Address.ORGANIZATION.in(Language.EN));
        assertThat(place(page)).startsWith(Address.SECOND_STEP.in(Language.EN));
        vouch(Map.of("email", account.email(), "email_verified", true, "amr", List.of("pwd", "mfa")));
        page.navigate(Address.ORGANIZATION.in(Language.EN));
        assertSignedIn(page);
    }

    @Test
    void nobody_is_signed_in_on_somebody_elses_trip() throws Exception {
        var program = HttpClient.newHttpClient();
        var away = program.send(
                HttpRequest.newBuilder(URI.create(portal.base() + Address.ORGANIZATION.in(Language.EN)))
                        .build(),
                BodyHandlers.discarding());
        var back = program.send(
                        HttpRequest.newBuilder(URI.create(
                                        away.headers().firstValue("Location").orElseThrow()))
                                .build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(back).startsWith(portal.base() + "/sign-in/callback?").contains("code=", "state=");
        var victim = window(false);
        for (var address : List.of(
                back,
                "/sign-in/callback?code=abc&state=made-up",
                "/sign-in/callback?code=abc",
                "/sign-in/callback",
                "/sign-in/callback?error=access_denied&state=x")) {
            victim.navigate(address);
            assertSignedOut(victim);
            assertThat(victim.locator(".notice-danger")).isVisible();
        }
    }

    @Test
    void an_access_token_is_a_bearer_token_of_the_api_within_its_scope() throws Exception {
        var account = portal.somebody(Role.AUTHOR);
        portal.app(account);
        assertThat(status(token(
                        Map.of("email", account.email(), "email_verified", true, "scope", "openid liaison.write"),
                        "liaison")))
                .isEqualTo(200);
        assertThat(status(token(
                        Map.of("email", account.email(), "email_verified", true, "scope", "liaison.read"), "liaison")))
                .isEqualTo(403);
        assertThat(status(token(Map.of("email", account.email(), "email_verified", true), "liaison")))
                .as("an identity token")
                .isEqualTo(401);
        assertThat(status(token(
                        Map.of("email", account.email(), "email_verified", false, "scope", "liaison.write"),
                        "liaison")))
                .isEqualTo(401);
        assertThat(status(token(
                        Map.of("email", account.email(), "email_verified", true, "scope", "liaison.write"), "another")))
                .as("for somebody else")
                .isEqualTo(401);
        var forged =
                token(Map.of("email", account.email(), "email_verified", true, "scope", "liaison.write"), "liaison");
        assertThat(status(forged.substring(0, forged.length() - 10) + "AAAAAAAAAA"))
                .isEqualTo(401);
    }

    private void assertRefused(Language language) {
        var page = window(false);
        page.navigate(Address.SIGN_IN.in(language));
        page.click("main a.button");
        assertThat(page.locator(".notice-danger")).isVisible();
        assertThat(place(page)).startsWith(Address.SIGN_IN.in(language));
        assertSignedOut(page);
    }

    private void vouch(Map<String, Object> claims) {
        portal.provider.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, "subject", "JWT", List.of("liaison"), claims, 3600));
    }

    private String token(Map<String, Object> claims, String audience) {
        return portal.provider
                .issueToken(
                        ISSUER,
                        "subject",
                        new DefaultOAuth2TokenCallback(ISSUER, "subject", "JWT", List.of(audience), claims, 3600))
                .serialize();
    }

    private int status(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.base() + "/api/ingestions"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
