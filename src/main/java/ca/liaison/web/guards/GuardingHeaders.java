package ca.liaison.web.guards;

import ca.liaison.Language;
import ca.liaison.web.Languages;
import ca.liaison.web.Page;
import ca.liaison.web.Site;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Headers of every answer: what a browser must not do with it and how long it may keep it. What a resource said itself
 * stays.
 */
@Provider
public class GuardingHeaders implements ContainerResponseFilter {

    public static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String NEVER = "private, no-store";

    public static final String STAY_ENCRYPTED = "max-age=31536000; includeSubDomains";

    @Inject
    Site site;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (response.getEntity() instanceof Page page && !page.head().markings.isEmpty()) {
            unlessSaid(headers, "Referrer-Policy", "no-referrer");
        }
        ALWAYS.forEach((name, value) -> unlessSaid(headers, name, value));
        if (site.isEncrypted()) {
            unlessSaid(headers, "Strict-Transport-Security", STAY_ENCRYPTED);
        }
        if (isJsonForPrograms(request, response)) {
            unlessSaid(
                    headers,
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"api.json\""); // no browser takes it for a page (ASVS 14.4.2)
        }
        if (response.getEntity() instanceof Page page) {
            response.setStatus(page.status());
            unlessSaid(headers, HttpHeaders.CACHE_CONTROL, isPersonal(page, request) ? NEVER : "private, no-cache");
            unlessSaid(headers, HttpHeaders.VARY, "Cookie, Authorization, Accept-Encoding");
            Languages.ofPath(request.getUriInfo().getRequestUri().getRawPath())
                    .ifPresent(language -> remember(language, request, headers));
        } else {
            unlessSaid(
                    headers,
                    HttpHeaders.CACHE_CONTROL,
                    NEVER); // what it shows may depend on who asks: only who knows better says something else
        }
    }

    private static boolean isJsonForPrograms(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        return type != null
                && type.getSubtype().endsWith("json")
                && request.getUriInfo().getRequestUri().getRawPath().startsWith("/api/");
    }

    private static boolean isPersonal(Page page, ContainerRequestContext request) {
        return !page.head().markings.isEmpty() || request.getSecurityContext().getUserPrincipal() != null;
    }

    private static void remember(
            Language language, ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        Cookie known = request.getCookies().get(Languages.COOKIE);
        if (known == null || !known.getValue().equals(language.code())) {
            headers.add(
                    HttpHeaders.SET_COOKIE,
                    new NewCookie.Builder(Languages.COOKIE)
                            .value(language.code())
                            .path("/")
                            .maxAge(31_536_000)
                            .httpOnly(true)
                            .sameSite(NewCookie.SameSite.LAX)
                            .build());
        }
    }

    private static void unlessSaid(MultivaluedMap<String, Object> headers, String name, String value) {
        if (!headers.containsKey(name)) {
            headers.putSingle(name, value);
        }
    }
}
