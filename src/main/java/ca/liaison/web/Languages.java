package ca.liaison.web;

import ca.liaison.Language;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the two languages a request is read in: the address says it; where it does not, the reader's last choice,
 * then the browser.
 */
public final class Languages {

    public static final String COOKIE = "lang";

    private static final Pattern CHOSEN = Pattern.compile("\\b" + COOKIE + "=(en|fr)\\b");
    private static final Pattern FIRST = Pattern.compile("\\b(en|fr)\\b", Pattern.CASE_INSENSITIVE);

    private Languages() {}

    /** @param path with or without its first slash */
    public static Optional<Language> ofPath(String path) {
        var start = path.startsWith("/") ? 1 : 0;
        var end = path.indexOf('/', start);
        return Language.ofCode(path.substring(start, end < 0 ? path.length() : end));
    }

    static Language preferred(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::ofCode)
                .orElseGet(() -> accepted(headers.getAcceptableLanguages()));
    }

    /** The same for whoever's headers are not to be parsed: the first of the codes that stands there. */
    public static Language named(String cookies, String accepted) {
        return Optional.ofNullable(cookies)
                .map(CHOSEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .or(() -> Optional.ofNullable(accepted)
                        .map(FIRST::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT)))
                .flatMap(Language::ofCode)
                .orElse(Language.EN);
    }

    static Language accepted(List<Locale> locales) {
        return locales.stream()
                .filter(Objects::nonNull)
                .map(Locale::getLanguage)
                .map(Language::ofCode)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }
}
