package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.accounts.Session;
import ca.liaison.identity.ProofRules;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Site;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks for a proof anew before everything that changes something and what is marked {@link StepUp}, on pages and in the
 * API alike: after it was found that the person may do it at all, and before the body is read. {@link ProofRules} knows
 * what that is.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class FreshProof implements ContainerRequestFilter {

    /**
     * Files cannot be kept while somebody proves themselves: a form with files may be filled in for this much longer
     * than another before it is sent.
     */
    private static final Duration LONGER_WITH_FILES = Duration.ofMinutes(45);

    @Inject
    CurrentSession current;

    @Inject
    KeepingForms keeping;

    @Inject
    Site site;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null
                || !ProofRules.isNeeded(resource.getResourceClass(), resource.getResourceMethod())) {
            return;
        }
        var hasFiles = request.getMediaType() != null
                && request.getMediaType().isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                && language(request).isPresent();
        var howLong = hasFiles ? Session.FRESH.plus(LONGER_WITH_FILES) : Session.FRESH;
        current.find()
                .filter(known -> !known.session().isFresh(known.now(), howLong))
                .ifPresent(known -> ask(request, known));
    }

    private static Optional<Language> language(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getPath();
        return Language.ofCode(path.length() < 3 ? "" : path.substring(1, 3));
    }

    private void ask(ContainerRequestContext request, OpenSession known) {
        var language = language(request).orElseThrow(() -> new ProofNeeded(site));
        keeping.keep(request, known.session());
        var next = request.getMethod().equals("GET")
                ? Next.asked(request.getUriInfo().getRequestUri()).query()
                : "";
        request.abortWith(Response.seeOther(URI.create(Address.CONFIRM.in(language) + next))
                .build());
    }

    private static final class ProofNeeded extends Refusal {
        ProofNeeded(Site site) {
            super(403, "identity.stepUp", "The last proof is too long ago", site.absolute(""));
        }
    }
}
