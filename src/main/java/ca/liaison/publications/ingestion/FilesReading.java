package ca.liaison.publications.ingestion;

import ca.liaison.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Says plainly why files could not be read from a request. Nothing of such a request is kept: it is read to its end
 * before the first file goes to the vault.
 */
@Provider
@ReadsFiles
public class FilesReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            var body = new Tail(context.getInputStream());
            context.setInputStream(body);
            var parts = context.proceed();
            if (!body.tail()
                    .contains("--" + context.getMediaType().getParameters().get("boundary") + "--")) {
                throw new Cut(null); // the reader of parts takes the end of the stream for the end of the last part
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            throw told(e);
        }
    }

    private static RuntimeException told(Exception e) {
        var refusal = causes(e)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (causes(e).anyMatch(DiskTrouble.class::isInstance)) {
            return new NoSpace(e);
        }
        return e instanceof WebApplicationException wrong && wrong.getResponse().getStatus() < 500 ? wrong : new Cut(e);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20);
    }

    private static final class Cut extends Refusal {
        Cut(Exception cause) {
            super(
                    400,
                    "ingestion.cut",
                    "An upload ended early or is not in order: "
                            + (cause == null ? "no closing boundary" : cause.toString()));
        }
    }
}
