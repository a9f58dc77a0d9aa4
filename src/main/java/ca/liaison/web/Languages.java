package ca.liaison.web;

import ca.liaison.Language;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Which of the two languages a request is read in: the address says it; where it does not, the reader's last choice, then the browser. */
final class Languages {

    static final String COOKIE = "lang";

    private Languages() {
    }

    /** @param path with or without its first slash */
    static Optional<Language> ofPath(String path) {
        var start = path.startsWith("/") ? 1 : 0;
        var end = path.indexOf('/', start);
        return Language.ofCode(path.substring(start, end < 0 ? path.length() : end));
    }

    static Language preferred(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(COOKIE)).map(Cookie::getValue).flatMap(Language::ofCode)
                .orElseGet(() -> accepted(headers.getAcceptableLanguages()));
    }

    static Language accepted(List<Locale> locales) {
        return locales.stream().filter(Objects::nonNull).map(Locale::getLanguage).map(Language::ofCode).flatMap(Optional::stream).findFirst().orElse(Language.EN);
    }
}
