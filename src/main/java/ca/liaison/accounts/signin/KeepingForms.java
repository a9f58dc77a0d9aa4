package ca.liaison.accounts.signin;

import ca.liaison.accounts.KeptForms;
import ca.liaison.accounts.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Keeps what somebody sent in the moment they were asked to sign in or to prove themselves again. Files are not kept,
 * and neither is what belongs to signing in: passphrases and codes are in it.
 */
@ApplicationScoped
class KeepingForms {

    private final KeptForms forms;

    @Inject
    KeepingForms(KeptForms forms) {
        this.forms = forms;
    }

    static boolean isForm(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && request.getMediaType() != null
                && request.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    void keep(ContainerRequestContext request, Session session) {
        var uri = request.getUriInfo().getRequestUri();
        if (!isForm(request) || SignInPaths.isAbout(uri.getRawPath())) {
            return;
        }
        try {
            var body = request.getEntityStream().readNBytes(KeptForms.LARGEST + 1);
            if (body.length <= KeptForms.LARGEST) {
                forms.keep(
                        session,
                        uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                        new String(body, StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The form of " + uri.getRawPath(), e);
        }
    }
}
