package ca.liaison.publications;

import ca.liaison.audit.AuditTrail;
import ca.liaison.web.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Enters every view of something marked before the first byte of the answer leaves. An answer that shows nothing is no
 * view: a redirect, a refusal, or what a program gets back of its own change, which has an entry of its own.
 */
@Provider
public class ViewsNoted implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** A form with what is wrong in it shows the rest as well. */
    private static final Set<Integer> FORMS = Set.of(400, 409);

    private static final int UNCHANGED = 304;

    @Inject
    Views views;

    @Inject
    AuditTrail trail;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var isShown = READING.contains(request.getMethod())
                ? answer.getStatus() == UNCHANGED || answer.hasEntity() && answer.getStatus() < 300
                : answer.getEntity() instanceof Page
                        && (answer.getStatus() < 300 || FORMS.contains(answer.getStatus()));
        if (isShown) {
            views.take().forEach(trail::note);
        }
    }
}
