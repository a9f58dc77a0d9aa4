package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.web.Address;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where somebody wanted to go when they were asked to sign in: a page of ours, or null. Anything else would make the
 * sign-in a way to lead people elsewhere.
 */
record Next(String path) {

    private static final Pattern OURS =
            Pattern.compile("/(en|fr)(/(?!(\\.|%2[Ee]){1,2}(/|\\?|$))[A-Za-z0-9_.~%-]+)*(\\?[A-Za-z0-9_.~%&=+-]*)?");

    static Next of(String wanted) {
        return new Next(
                wanted != null && wanted.length() < 500 && OURS.matcher(wanted).matches() ? wanted : null);
    }

    /** The page that somebody asked for just now, with its query. */
    static Next asked(URI address) {
        return of(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    /**
     * Whoever changed the language on the way gets there in that language: the words of the address behind it follow by
     * themselves.
     */
    URI in(Language language) {
        return URI.create(
                path == null ? Address.HOME.in(language) : path.replaceFirst("^/(en|fr)", "/" + language.code()));
    }

    String query() {
        return path == null ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
