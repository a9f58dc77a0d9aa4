package ca.liaison.accounts.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ca.liaison.Language;
import ca.liaison.identity.Role;
import ca.liaison.testing.DescribedForm;
import ca.liaison.web.Address;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one proposes and another decides, in both languages and without scripts. */
class TwoPairsOfEyesIT extends SignInJourney {

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_author_proposes_an_approver_sends_back_and_approves_and_nobody_decides_about_their_own(Language language)
            throws Exception {
        var word = "quorzel" + language.code();
        var author = desk(language, Role.AUTHOR);
        var publication = propose(author, language, word);
        assertThat(author.locator(".notice").first()).isVisible();
        author.navigate(Address.APPROVALS.in(language));
        row(author, word).locator("a").click();
        assertThat(author.locator("form[action$='/approve'], #decide")).hasCount(0);
        var reader = window(false);
        assertStatus(404, reader, publication);

        var approver = desk(language, Role.APPROVER);
        approver.navigate(Address.APPROVALS.in(language));
        row(approver, word).locator("a").click();
        approver.click("#decide button");
        assertThat(approver.locator("#problems li")).hasCount(1);
        approver.fill("#reason", "The year is not right.");
        approver.click("#decide button");
        approver.navigate(Address.APPROVALS.in(language));
        assertThat(row(approver, word).locator("a[href$='/" + Address.DECIDE.in(language) + "']"))
                .hasCount(0);

        author.navigate(Address.APPROVALS.in(language));
        row(author, word).locator("a").click();
        assertThat(author.locator("main")).containsText("The year is not right.");
        author.fill("#publishedYear", "2025");
        author.click("#describe .buttons button");

        approver.navigate(Address.APPROVALS.in(language));
        row(approver, word).locator("a").click();
        approver.click("form[action$='/approve'] button");
        assertThat(approver.locator("h1")).containsText(word);
        assertStatus(200, window(language, Role.READER), publication);
        assertStatus(404, reader, publication); // TLP:GREEN is for who has an account
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_may_approve_does_not_approve_their_own(Language language) throws Exception {
        var word = "vexolar" + language.code();
        var both = desk(language, Role.AUTHOR, Role.APPROVER);
        propose(both, language, word);
        both.navigate(Address.APPROVALS.in(language));
        row(both, word).locator("a").click();
        assertThat(both.locator(".notice")).isVisible();
        assertThat(both.locator("form[action$='/approve'], #decide")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_reader_asks_for_release_and_the_desk_answers(Language language) throws Exception {
        var word = "brimwick" + language.code();
        var author = desk(language, Role.AUTHOR);
        var publication = propose(author, language, word);
        var approver = desk(language, Role.APPROVER);
        approver.navigate(Address.APPROVALS.in(language));
        row(approver, word).locator("a").click();
        approver.click("form[action$='/approve'] button");

        var known = portal.somebody(Role.READER);
        var reader = window(language, Role.READER);
        reader.navigate(publication);
        reader.click(".staff-actions a");
        reader.click("#release .buttons button");
        assertThat(reader.locator("#problems li")).hasCount(2);
        ask(reader, "nobody-knows-this");
        assertThat(reader.locator("#problems li")).hasCount(1);
        ask(reader, "stranger@elsewhere.example");
        assertThat(reader.locator(".notice-success")).isVisible();
        ask(reader, known.email());
        assertThat(reader.locator(".notice-success")).isVisible();

        author.navigate(Address.RELEASE_REQUESTS.in(language));
        row(author, known.email()).locator("a").click();
        assertThat(author.locator("form[action$='/grant'], #answer")).hasCount(0);

        answer(approver, language, known.email())
                .locator("form[action$='/grant'] button")
                .click();
        answer(approver, language, "stranger@elsewhere.example")
                .locator("form[action$='/grant'] button")
                .click();
        assertThat(approver.locator(".notice-danger")).containsText("stranger@elsewhere.example");
        approver.click("#answer button");
        assertThat(approver.locator("#problems li")).hasCount(1);
        approver.fill("#reason", "Nobody knows them.");
        approver.click("#answer button");
        assertThat(row(approver, "stranger@elsewhere.example")).hasCount(0);

        reader.navigate(publication + "/" + Address.RELEASE.in(language));
        assertThat(row(reader, known.email())).containsText(language == Language.EN ? "Granted" : "Accordée");
        assertThat(row(reader, "stranger@elsewhere.example")).containsText("Nobody knows them.");
    }

    private static void ask(Page reader, String recipient) {
        reader.fill("#recipient", recipient);
        reader.fill("#reason", "A case that they work on.");
        reader.click("#release .buttons button");
    }

    private static Locator answer(Page desk, Language language, String recipient) {
        desk.navigate(Address.RELEASE_REQUESTS.in(language));
        row(desk, recipient).locator("a").click();
        return desk.locator("main");
    }

    /** Brings in a publication for everybody with an account, and returns its address once it is read. */
    private static String propose(Page page, Language language, String word) throws Exception {
        page.navigate(Address.UPLOAD.in(language));
        page.setInputFiles(
                "#file",
                new FilePayload(
                        word + ".txt",
                        "text/plain",
                        ("The " + word + " procedure in one line.").getBytes(StandardCharsets.UTF_8)));
        DescribedForm.fill(page, word, "GREEN");
        page.click("#describe .buttons button");
        var patience = Instant.now().plus(Duration.ofMinutes(1));
        while (page.locator(".state-done").count() == 0 && Instant.now().isBefore(patience)) {
            Thread.sleep(500);
            page.reload();
        }
        page.click("main a.button");
        assertThat(page.locator("h1")).containsText(word);
        return page.url();
    }

    /** Somebody new who is signed in, with a second factor. */
    private Page desk(Language language, Role... roles) {
        var account = portal.somebody(roles);
        var key = portal.app(account);
        var page = window(false);
        firstStep(page, account, language);
        code(page, codeNow(key));
        assertSignedIn(page);
        return page;
    }

    private Page window(Language language, Role role) {
        var page = window(false);
        firstStep(page, portal.somebody(role), language);
        assertSignedIn(page);
        return page;
    }

    private static void assertStatus(int expected, Page page, String address) {
        org.assertj.core.api.Assertions.assertThat(page.navigate(address).status())
                .isEqualTo(expected);
    }

    private static Locator row(Page page, String words) {
        return page.locator("table.rows tr", new Page.LocatorOptions().setHasText(words));
    }
}
