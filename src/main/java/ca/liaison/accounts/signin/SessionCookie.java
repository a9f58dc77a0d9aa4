package ca.liaison.accounts.signin;

import ca.liaison.accounts.Device;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;

/** The cookie with the token of a session. It ends with the browser; the session ends by itself. */
@ApplicationScoped
class SessionCookie {

    public static final String NAME = "liaison";
    /** By it a browser is known that somebody signed in with. */
    static final String DEVICE = "liaison-device";

    private final boolean secure;

    @Inject
    SessionCookie(Site site) {
        this.secure = site.absolute("").startsWith("https:");
    }

    NewCookie of(String token) {
        return cookie(NAME, token, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie ofDevice(String word) {
        return cookie(DEVICE, word, (int) Device.KEPT.toSeconds());
    }

    NewCookie gone() {
        return cookie(NAME, "", 0);
    }

    /** The token that a browser brings, or null. */
    String token(Map<String, Cookie> cookies) {
        return value(NAME, cookies);
    }

    /** Of another cookie that is guarded as this one is, or null. */
    String value(String name, Map<String, Cookie> cookies) {
        var cookie = cookies.get(whole(name));
        return cookie == null ? null : cookie.getValue();
    }

    /**
     * A cookie {@code __Host-} is only taken by a browser from this very host over TLS, so that no neighbour can plant
     * one; over plain HTTP it would be dropped.
     */
    String whole(String name) {
        return secure ? "__Host-" + name : name;
    }

    NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(whole(name))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
