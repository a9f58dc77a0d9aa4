package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.Scope;
import ca.liaison.accounts.Token;
import ca.liaison.accounts.Tokens;
import ca.liaison.accounts.signin.SubmittedForm;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What somebody typed to make a token, and what is wrong with it: the keys of messages, or null. */
record TokenForm(String name, String scope, String days, String nameError, String scopeError, String daysError) {

    private static final int LONGEST_NAME = 60;
    private static final List<String> SCOPES =
            Arrays.stream(Scope.values()).map(Scope::name).toList();
    private static final List<String> DAYS = List.of("30", "90", "365");

    static TokenForm empty() {
        return new TokenForm("", "", "", null, null, null);
    }

    /** @param there how many there are already */
    static TokenForm of(SubmittedForm form, int there) {
        var name = form.text("tokenName");
        var nameError = there >= Tokens.MOST
                ? "account.tokens.tooMany"
                : name.isBlank()
                        ? "forms.tokenName.missing"
                        : name.length() > LONGEST_NAME ? "account.tokens.long" : null;
        return new TokenForm(
                name,
                form.text("scope"),
                form.text("days"),
                nameError,
                SCOPES.contains(form.text("scope")) ? null : "forms.scope.missing",
                DAYS.contains(form.text("days")) ? null : "forms.days.missing");
    }

    TokenForm unjudged() {
        return new TokenForm(name, scope, days, null, null, null);
    }

    boolean isWrong() {
        return Stream.of(nameError, scopeError, daysError).anyMatch(error -> error != null);
    }

    TokensPage page(String made, List<Token> there, Language language) {
        var rows = there.stream()
                .map(token -> new TokensPage.Row(
                        token.number(),
                        token.name(),
                        Messages.text(language, "account.scope." + token.scope()),
                        Formats.moment(token.madeAt(), language),
                        Formats.moment(token.expiresAt(), language),
                        token.usedAt() == null
                                ? Messages.text(language, "account.never")
                                : Messages.text(
                                        language,
                                        "account.tokens.used",
                                        Formats.moment(token.usedAt(), language),
                                        token.usedFrom())))
                .toList();
        return new TokensPage(
                Address.TOKENS.in(language),
                made,
                rows,
                new Field("tokenName", name, said(nameError, language)),
                choices("scope", SCOPES, scope, scopeError, language),
                choices("days", DAYS, days, daysError, language));
    }

    private static Choices choices(String name, List<String> values, String chosen, String error, Language language) {
        return Choices.of(
                name,
                values.stream()
                        .map(value -> new Choices.Choice(
                                value, Messages.text(language, "account." + name + "." + value), false))
                        .toList(),
                List.of(chosen),
                said(error, language));
    }

    private static String said(String key, Language language) {
        return key == null ? null : Messages.text(language, key);
    }
}
