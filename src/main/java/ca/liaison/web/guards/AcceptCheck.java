package ca.liaison.web.guards;

import ca.liaison.OneLine;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Turns away a weight in {@code Accept} that is no number, which RESTEasy would take for a failure of ours. Nothing in
 * the pattern is tried twice: however long, it is read once.
 */
@Provider
@PreMatching
public class AcceptCheck implements ContainerRequestFilter {

    private static final Pattern WEIGHT = Pattern.compile(
            ";\\s*+q\\b(?!\\s*+=\\s*+-?+([0-9]++\\.?+[0-9]*+|\\.[0-9]++)\\s*+([;,]|$))", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && WEIGHT.matcher(accept).find()) {
            throw new BadRequestException("Accept: " + OneLine.of(accept));
        }
    }
}
