package ca.liaison.accounts.signin;

import ca.liaison.accounts.Origin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from: what the connection says here was decided by the gate ({@code ca.liaison.web.gate}),
 * which alone knows proxies.
 */
@RequestScoped
public class Requester {

    private final HttpServletRequest request;
    private final SessionCookie cookie;

    @Inject
    public Requester(HttpServletRequest request, SessionCookie cookie) {
        this.request = request;
        this.cookie = cookie;
    }

    public String address() {
        return request.getRemoteAddr();
    }

    Origin origin() {
        return new Origin(address(), request.getHeader("User-Agent"), device());
    }

    private String device() {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(cookie.whole(SessionCookie.DEVICE)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether nobody on the way can listen: TLS, or the same machine. */
    boolean isPrivate() {
        return request.isSecure() || isLoopback(address());
    }

    /** What the server tells is a numeric address, so nothing is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
