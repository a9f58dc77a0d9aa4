package ca.liaison.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a request comes from: what the connection says here was decided by the gate ({@code ca.liaison.web.gate}), which alone knows proxies. */
@RequestScoped
class Requester {

    private final HttpServletRequest request;

    @Inject
    Requester(HttpServletRequest request) {
        this.request = request;
    }

    String address() {
        return request.getRemoteAddr();
    }

    Origin origin() {
        return new Origin(address(), request.getHeader("User-Agent"));
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
