package ca.liaison.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Browser;
import ca.liaison.testing.RunningPortal;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody in front of the running portal: with scripts or without, signed in or not. */
@ExtendWith(Browser.class)
abstract class Journey extends RunningPortal {

    private static final String SIGN_IN = "/en/sign-in";
    private static final Duration FRESH =
            Duration.ofMinutes(10); // what publishes asks for a proof that is not older than 15
    private static String session;
    private static Instant signedIn;

    private final List<BrowserContext> opened = new ArrayList<>();
    private com.microsoft.playwright.Browser browser;

    @BeforeEach
    void take(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void close_all() {
        opened.forEach(BrowserContext::close);
    }

    static NewContextOptions options() {
        return new NewContextOptions()
                .setBaseURL(BASE)
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    static NewContextOptions withoutScripts() {
        return options().setJavaScriptEnabled(false);
    }

    /** A window of somebody nobody knows, with an empty cache. */
    Page window(NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        opened.add(context);
        return context.newPage();
    }

    /** The same of the administrator, who signs in once for many tests. */
    Page staffWindow(NewContextOptions options) {
        if (session == null || signedIn.plus(FRESH).isBefore(Instant.now())) {
            var page = window(withoutScripts());
            signIn(page, SIGN_IN);
            session = page.context().storageState();
            signedIn = Instant.now();
        }
        return window(options.setStorageState(session));
    }

    static void signIn(Page page, String address) {
        page.navigate(address);
        page.fill("#name", ADMINISTRATOR);
        page.fill("#password", PASSWORD);
        page.click("#sign-in button:not(.plain)");
        assertThat(page.locator(".sign-out").count()).as("signed in").isEqualTo(1);
    }

    static FilePayload file(String name, String mediaType, String text) {
        return new FilePayload(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the head of a page says that it is in the other language. */
    static String twin(Page page) {
        var other = page.locator("html").getAttribute("lang").startsWith("en") ? "fr" : "en";
        return page.locator("link[rel=alternate][hreflang=" + other + "]")
                .getAttribute("href")
                .substring(BASE.length());
    }

    /** The path and query of where a page is. */
    static String place(Page page) {
        return page.url().substring(BASE.length());
    }
}
