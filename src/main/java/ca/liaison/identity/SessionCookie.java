package ca.liaison.identity;

import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/** The cookie with the token of a session. It ends with the browser; the session ends by itself. */
@ApplicationScoped
class SessionCookie {

    private final boolean secure;

    @Inject
    SessionCookie(Site site) {
        this.secure = site.absolute("").startsWith("https:");
    }

    NewCookie of(String token) {
        return cookie(Authentication.COOKIE, token, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie gone() {
        return cookie(Authentication.COOKIE, "", 0);
    }

    NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name).value(value).path("/").maxAge(seconds).httpOnly(true).secure(secure).sameSite(NewCookie.SameSite.LAX).build();
    }
}
