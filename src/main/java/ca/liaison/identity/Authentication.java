package ca.liaison.identity;

import ca.liaison.Language;
import ca.liaison.web.Address;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds out who makes a request: by HTTP Basic (RFC 7617), or by the session cookie. Wrong credentials are refused; none at all make an anonymous viewer. A page
 * that needs somebody leads to the sign-in, a program is told how to authenticate.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter, ContainerResponseFilter {

    static final String COOKIE = "liaison";
    private static final String CHALLENGE = "Basic realm=\"Liaison\", charset=\"UTF-8\"";

    @Inject
    SigningIn signingIn;

    @Inject
    CurrentViewer current;

    @Inject
    Requester requester;

    @Override
    public void filter(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var viewer = authorization != null ? basic(authorization) : session(request);
        viewer.map(known -> known.from(requester.address())).ifPresent(known -> {
            current.is(known);
            request.setSecurityContext(new SignedIn(known, request.getSecurityContext().isSecure()));
        });
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.UNAUTHORIZED.getStatusCode()) {
            return;
        }
        var path = request.getUriInfo().getRequestUri().getRawPath();
        var language = Language.ofCode(path.length() < 3 ? "" : path.substring(1, 3));
        if (language.isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            return;
        }
        var next = request.getMethod().equals("GET") ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "";
        response.setStatusInfo(Status.SEE_OTHER);
        response.setEntity(null);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, Address.SIGN_IN.in(language.get()) + next);
    }

    private Optional<Viewer> basic(String authorization) {
        var credentials = credentials(authorization);
        var colon = credentials.indexOf(':');
        if (colon < 0) {
            throw new NotAuthorizedException(CHALLENGE);
        }
        var viewer = signingIn.byPassword(credentials.substring(0, colon), credentials.substring(colon + 1), requester.address());
        return Optional.of(viewer.orElseThrow(() -> new NotAuthorizedException(CHALLENGE)));
    }

    private static String credentials(String authorization) {
        try {
            return authorization.regionMatches(true, 0, "Basic ", 0, 6)
                    ? new String(Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Optional<Viewer> session(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(COOKIE)).flatMap(cookie -> signingIn.byToken(cookie.getValue()));
    }
}
