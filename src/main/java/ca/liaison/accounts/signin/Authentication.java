package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Standing;
import ca.liaison.accounts.Tokens;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Viewer;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds out who makes a request: a program by HTTP Basic (RFC 7617) or a bearer token (RFC 6750), a person by the
 * session cookie. Wrong credentials are refused; none at all make an anonymous viewer. A page that needs somebody leads
 * to the sign-in, a program is told how to authenticate.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String CHALLENGE = "Basic realm=\"Liaison\", charset=\"UTF-8\"";

    @Inject
    Programs programs;

    @Inject
    SessionRecognizing recognizing;

    @Inject
    CurrentViewer current;

    @Inject
    CurrentSession session;

    @Inject
    Requester requester;

    @Inject
    KeepingForms keeping;

    @Inject
    SessionCookie cookie;

    @Override
    public void filter(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            is(request, program(authorization, language(request).isPresent()), null);
            return;
        }
        Optional.ofNullable(cookie.token(request.getCookies())).ifPresent(token -> person(request, token));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.UNAUTHORIZED.getStatusCode()) {
            return;
        }
        var language = language(request);
        if (language.isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            return;
        }
        response.setStatusInfo(Status.SEE_OTHER);
        response.setEntity(null);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, signIn(request, language.get()));
    }

    private void person(ContainerRequestContext request, String token) {
        var holder = recognizing.holder(token, !path(request).startsWith("/api/"));
        if (holder.isEmpty()) {
            comeBack(request, token);
            return;
        }
        var known = holder.get();
        session.is(known);
        if (known.session().isHalf()) {
            return;
        }
        is(request, known.viewer(), known);
        if (known.standing().isConfined() && !SignInPaths.isOpen(path(request), known.standing())) {
            language(request)
                    .map(known.standing() == Standing.NEW_PASSPHRASE ? Address.PASSPHRASE::in : Address.ACCOUNT::in)
                    .ifPresent(first -> request.abortWith(
                            Response.seeOther(URI.create(first)).build()));
        }
    }

    /** Whoever sends a form after their session ran out signs in again and finds it as they left it. */
    private void comeBack(ContainerRequestContext request, String token) {
        if (!KeepingForms.isForm(request) || language(request).isEmpty() || SignInPaths.isAbout(path(request))) {
            return;
        }
        recognizing.ended(token).ifPresent(ended -> {
            keeping.keep(request, ended);
            request.abortWith(Response.seeOther(
                            URI.create(Address.SIGN_IN.in(language(request).orElseThrow())))
                    .build());
        });
    }

    private void is(ContainerRequestContext request, Viewer viewer, OpenSession known) {
        var here = viewer.from(requester.address());
        current.is(here);
        request.setSecurityContext(new SignedIn(
                new Present(here, known), request.getSecurityContext().isSecure()));
    }

    /** A token is for programs: no page is opened with it, least of all the one where tokens are made. */
    private Viewer program(String authorization, boolean isPage) {
        var viewer = !authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? basic(authorization, isPage)
                : isPage
                        ? Optional.<Viewer>empty()
                        : programs.byBearer(authorization.substring(7).strip(), requester.address());
        return viewer.orElseThrow(() -> new NotAuthorizedException(CHALLENGE));
    }

    private Optional<Viewer> basic(String authorization, boolean isPage) {
        var credentials = credentials(authorization);
        var colon = credentials.indexOf(':');
        var password = credentials.substring(colon + 1);
        return colon < 0 || isPage && password.startsWith(Tokens.PREFIX)
                ? Optional.empty()
                : programs.byPassword(
                        credentials.substring(0, colon), password, requester.address(), requester.isPrivate());
    }

    private static String credentials(String authorization) {
        try {
            return authorization.regionMatches(true, 0, "Basic ", 0, 6)
                    ? new String(
                            Base64.getDecoder()
                                    .decode(authorization.substring(6).strip()),
                            StandardCharsets.UTF_8)
                    : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String signIn(ContainerRequestContext request, Language language) {
        return Address.SIGN_IN.in(language)
                + (request.getMethod().equals("GET")
                        ? Next.asked(request.getUriInfo().getRequestUri()).query()
                        : "");
    }

    private static Optional<Language> language(ContainerRequestContext request) {
        var path = path(request);
        return Language.ofCode(path.length() < 3 ? "" : path.substring(1, 3));
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }
}
