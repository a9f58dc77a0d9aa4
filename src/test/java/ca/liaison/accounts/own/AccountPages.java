package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.KeptForm;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.RecoveryCodes;
import ca.liaison.accounts.signin.KeptPage;
import ca.liaison.accounts.signin.LostPage;
import ca.liaison.accounts.signin.PassphrasePage;
import ca.liaison.accounts.signin.RecoveryPage;
import ca.liaison.accounts.signin.SecondStepPage;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of sign-in and account with realistic contents, for the gallery. */
public final class AccountPages {

    private static final String ASKED = "{\"publicKey\":{\"challenge\":\"AAAA\"}}";

    private final Language language;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    private AccountPages(Language language) {
        this.language = language;
    }

    public static Map<String, Page> in(Language language) {
        var gallery = new AccountPages(language);
        gallery.signingIn();
        gallery.recovering();
        gallery.account();
        return gallery.pages;
    }

    private void signingIn() {
        hang(
                "second-step",
                "second-step",
                new SecondStepPage(
                        "/", say("identity.secondStep.lead"), Field.of("code", ""), null, ASKED, "/en", "/", null),
                "identity.secondStep");
        hang(
                "second-step-problem",
                "second-step",
                new SecondStepPage(
                        "/",
                        say("identity.secondStep.lead"),
                        new Field("code", "", say("identity.factor.wrong")),
                        null,
                        null,
                        null,
                        "/",
                        null),
                "identity.secondStep");
        hang(
                "confirm",
                "second-step",
                new SecondStepPage(
                        "/", say("identity.confirm.lead"), null, Field.of("password", ""), null, "/en", null, "/"),
                "identity.confirm");
        hang(
                "kept",
                "kept",
                new KeptPage("/", List.of(new KeptForm.Value("a", "b \"c\""), new KeptForm.Value("a", "")), "/"),
                "identity.kept");
        hang("lost", "lost", new LostPage("/", "/", null), "identity.lost");
        hang(
                "lost-told",
                "lost",
                new LostPage(
                        "/",
                        "/",
                        new Notice("success", say("identity.lost.told"), say("identity.lost.told.text"), null)),
                "identity.lost");
    }

    private void recovering() {
        hang("recovery", "recovery", new RecoveryPage("/", Field.of("email", ""), null), "identity.recovery");
        hang(
                "recovery-sent",
                "recovery",
                new RecoveryPage(
                        "/",
                        Field.of("email", ""),
                        new Notice("success", say("identity.recovery.sent"), say("identity.recovery.sent.text"), null)),
                "identity.recovery");
        hang(
                "recovery-done",
                "recovery",
                new RecoveryPage(
                        "/",
                        null,
                        new Notice(
                                "success", say("identity.recovery.done"), null, new Link(say("identity.title"), "/"))),
                "identity.recovery");
        hang(
                "passphrase",
                "passphrase",
                new PassphrasePage(
                        "/",
                        say("account.passphrase.oneTime"),
                        Field.of("password", ""),
                        new Field("newPassphrase", "", say("identity.passphrase.easy")),
                        Field.of("again", ""),
                        null),
                "account.passphrase");
        hang(
                "passphrase-fixed",
                "passphrase",
                new PassphrasePage(
                        "/",
                        "",
                        null,
                        Field.of("newPassphrase", ""),
                        Field.of("again", ""),
                        new Notice(
                                "info", say("account.passphrase.fixed"), say("account.passphrase.fixed.text"), null)),
                "account.passphrase");
    }

    private void account() {
        hang(
                "account",
                "account",
                new AccountPage(
                        "Jean Tremblay",
                        "jean.tremblay@police.example",
                        say("account.last", "2026-03-01, 15:05", "192.0.2.17"),
                        List.of(
                                new AccountPage.Line(
                                        say("account.passphrase"),
                                        say("account.passphrase.state"),
                                        new Link(say("account.change"), "/")),
                                new AccountPage.Line(
                                        say("account.authenticator"),
                                        say("account.authenticator.none"),
                                        new Link(say("account.add"), "/")),
                                new AccountPage.Line(
                                        say("account.codes"),
                                        say("account.codes.count", 9),
                                        new Link(say("account.change"), "/")))),
                "account.title");
        hang(
                "authenticator",
                "authenticator",
                new AuthenticatorPage(
                        "/",
                        QrPicture.of(OneTimeCodes.address(
                                "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "jean.tremblay@police.example")),
                        "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP",
                        new Field("code", "", say("identity.code.wrong")),
                        "/"),
                "account.authenticator");
        hang(
                "passkeys",
                "passkeys",
                new PasskeysPage(
                        "/",
                        List.of(new PasskeysPage.Row("x", "Téléphone de service", "2026-03-01", say("account.never"))),
                        Field.of("passkeyName", ""),
                        ASKED),
                "account.passkeys");
        hang(
                "passkeys-none",
                "passkeys",
                new PasskeysPage("/", List.of(), new Field("passkeyName", "", say("forms.passkeyName.missing")), ASKED),
                "account.passkeys");
        hang(
                "recovery-codes",
                "recovery-codes",
                new RecoveryCodesPage("/", RecoveryCodes.fresh(), "", "/"),
                "account.codes");
        hang(
                "recovery-codes-left",
                "recovery-codes",
                new RecoveryCodesPage("/", List.of(), say("account.codes.left", 1), "/"),
                "account.codes");
        hang(
                "sessions",
                "sessions",
                new SessionsPage(
                        "/",
                        List.of(
                                new SessionsPage.Row(
                                        "a",
                                        "2026-03-01",
                                        "2026-03-01",
                                        "192.0.2.17",
                                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
                                        true),
                                new SessionsPage.Row("b", "2026-02-28", "2026-02-28", "2001:db8::1", "", false))),
                "account.sessions");
        hang(
                "tokens",
                "tokens",
                new TokensPage(
                        "/",
                        "liaison_AAAAAAAAAAAAAAAAAAAAAA",
                        List.of(new TokensPage.Row(
                                "a",
                                "Night import",
                                say("account.scope.WRITE"),
                                "2026-03-01",
                                "2027-03-01",
                                say("account.never"))),
                        Field.of("tokenName", ""),
                        choices("scope", null, "READ", "WRITE", "ADMIN"),
                        choices("days", null, "30", "90", "365")),
                "account.tokens");
        hang(
                "tokens-problem",
                "tokens",
                new TokensPage(
                        "/",
                        null,
                        List.of(),
                        new Field("tokenName", "", say("forms.tokenName.missing")),
                        choices("scope", say("forms.scope.missing"), "READ", "WRITE", "ADMIN"),
                        choices("days", say("forms.days.missing"), "30", "90", "365")),
                "account.tokens");
    }

    private Choices choices(String name, String error, String... values) {
        return Choices.of(
                name,
                List.of(values).stream()
                        .map(value -> new Choices.Choice(value, say("account." + name + "." + value), false))
                        .toList(),
                List.of(),
                error);
    }

    private String say(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    private void hang(String name, String template, Object content, String title) {
        pages.put(
                name,
                Page.of(
                        "identity/" + template,
                        content,
                        Head.of(language, say(title), Address.ACCOUNT.twins()).hidden()));
    }
}
