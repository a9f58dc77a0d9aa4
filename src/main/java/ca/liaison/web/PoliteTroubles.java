package ca.liaison.web;

import ca.liaison.LoggedFailure;
import ca.liaison.OneLine;
import ca.liaison.Refusal;
import ca.liaison.load.Busy;
import com.google.common.base.Throwables;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whatever was thrown becomes an answer: a refusal and a wrong request are told plainly, a mistake of ours is logged
 * once under a number and told as such.
 */
@Provider
public class PoliteTroubles implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(PoliteTroubles.class.getName());

    /** What the system and Undertow say of a connection that the other end has closed. */
    private static final Pattern GONE =
            Pattern.compile("Broken pipe|Connection reset|UT000128|UT005014|Stream is closed");

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            var answer = refused(refusal).answer(uri, headers);
            return refusal.retryAfter().isZero()
                    ? answer
                    : Response.fromResponse(answer)
                            .header(
                                    HttpHeaders.RETRY_AFTER,
                                    refusal.retryAfter().toSeconds())
                            .build();
        }
        if (thrown instanceof WebApplicationException expected
                && expected.getResponse().getStatus() != 500) {
            return told(expected.getResponse());
        }
        if (hasHungUp(thrown)) {
            LOG.log(Level.DEBUG, "Whoever asked has hung up");
            return told(Response.status(400).build());
        }
        return failed(thrown).answer(uri, headers);
    }

    /** Nobody is there to be told, and nothing is wrong with us. */
    static boolean hasHungUp(Throwable thrown) {
        return Throwables.getCausalChain(thrown).stream()
                .anyMatch(cause -> cause instanceof ClosedChannelException
                        || cause instanceof IOException
                                && cause.getMessage() != null
                                && GONE.matcher(cause.getMessage()).find());
    }

    private Trouble refused(Refusal refusal) {
        var words = Messages.find(
                Trouble.language(uri, headers),
                refusal.messageKey(),
                refusal.arguments().toArray());
        LOG.log(isExpected(refusal) ? Level.DEBUG : Level.WARNING, OneLine.of(refusal.getMessage()));
        return new Trouble(refusal.status(), refusal.messageKey(), words.orElse(null), null, refusal.complaints());
    }

    /** What those who ask have caused themselves: a flood of it must not fill the log. */
    private static boolean isExpected(Refusal refusal) {
        return refusal.status() < 500 || refusal instanceof Busy;
    }

    private Response told(Response expected) {
        if (expected.getStatus() < 400 || expected.hasEntity()) {
            return expected;
        }
        var answer =
                Response.fromResponse(Trouble.ofStatus(expected.getStatus()).answer(uri, headers));
        expected.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    private static Trouble failed(Throwable thrown) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Failure " + reference, LoggedFailure.of(thrown));
        return new Trouble(500, null, null, reference);
    }
}
