package ca.liaison.web;

import ca.liaison.OneLine;
import ca.liaison.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Whatever was thrown becomes an answer: a refusal and a wrong request are told plainly, a mistake of ours is logged once under a number and told as such. */
@Provider
public class PoliteTroubles implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(PoliteTroubles.class.getName());

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            var answer = refused(refusal).answer(uri, headers);
            return refusal.retryAfter().isZero() ? answer
                    : Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds()).build();
        }
        if (thrown instanceof WebApplicationException expected && expected.getResponse().getStatus() != 500) {
            return told(expected.getResponse());
        }
        return failed(thrown).answer(uri, headers);
    }

    private Trouble refused(Refusal refusal) {
        var words = Messages.find(Trouble.language(uri, headers), refusal.messageKey(), refusal.arguments().toArray());
        LOG.log(refusal.status() < 500 ? Level.DEBUG : Level.WARNING, OneLine.of(refusal.getMessage()));
        return new Trouble(refusal.status(), refusal.messageKey(), words.orElse(null), null, refusal.complaints());
    }

    private Response told(Response expected) {
        if (expected.getStatus() < 400 || expected.hasEntity()) {
            return expected;
        }
        var answer = Response.fromResponse(Trouble.ofStatus(expected.getStatus()).answer(uri, headers));
        expected.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    private static Trouble failed(Throwable thrown) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Failure " + reference, thrown);
        return new Trouble(500, null, null, reference);
    }
}
