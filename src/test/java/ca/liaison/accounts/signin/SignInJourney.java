package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.testing.Browser;
import ca.liaison.web.Address;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody in front of the portal that {@link OnePortal} runs. */
@ExtendWith({Browser.class, OnePortal.class})
public abstract class SignInJourney {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final List<BrowserContext> opened = new ArrayList<>();
    private com.microsoft.playwright.Browser browser;
    public OnePortal.Running portal;

    @BeforeEach
    void take(com.microsoft.playwright.Browser browser, OnePortal.Running portal) {
        this.browser = browser;
        this.portal = portal;
    }

    @AfterEach
    void close_all() {
        opened.forEach(BrowserContext::close);
    }

    Page window(boolean scripts) {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(portal.base())
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1280, 900)
                .setReducedMotion(
                        ReducedMotion.REDUCE)); // a click waits for ever on what scrolls smoothly without scripts
        context.setDefaultTimeout(60_000);
        opened.add(context);
        return context.newPage();
    }

    static void firstStep(Page page, Account account, Language language) {
        page.navigate(Address.SIGN_IN.in(language));
        passphrase(page, account);
    }

    static void passphrase(Page page, Account account) {
        page.fill("#name", account.email());
        page.fill("#password", OnePortal.PASSPHRASE);
        page.click("#sign-in .buttons button");
    }

    static void code(Page page, String code) {
        page.fill("#code", code);
        page.click("#second-step button");
    }

    static void signOut(Page page) {
        page.click(".sign-out button");
        assertSignedOut(page);
    }

    static void assertSignedIn(Page page) {
        assertThat(page.locator(".sign-out").count())
                .as("signed in at " + page.url())
                .isEqualTo(1);
    }

    static void assertSignedOut(Page page) {
        assertThat(page.locator(".sign-out").count())
                .as("signed in at " + page.url())
                .isZero();
    }

    String place(Page page) {
        return page.url().substring(portal.base().length());
    }

    /** What axe finds on the page; with scripts only. */
    static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .extracting(violation -> page.url() + " " + violation.getId())
                .isEmpty();
    }

    static String codeNow(String key) {
        return OneTimeCodes.at(key, Instant.now());
    }

    /** Also good now: clocks may differ by a step. */
    static String nextCode(String key) {
        return OneTimeCodes.at(key, Instant.now().plusSeconds(30));
    }
}
