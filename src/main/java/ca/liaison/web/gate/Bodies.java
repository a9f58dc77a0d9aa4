package ca.liaison.web.gate;

import ca.liaison.web.gate.Buffering.Ends;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Locale;

/**
 * Lets a request through when what it sends has come, so that a task thread never waits for a form that is typed in by the byte. Only files of people who sign in are
 * longer than that: of those the beginning is read here, the rest by a task thread, of which they have a share ({@link Sender}) and which leaves whoever is too slow
 * ({@link Pace}).
 */
final class Bodies implements HttpHandler {

    private final Refusing refusing;
    private final HttpHandler next;

    Bodies(Refusing refusing, HttpHandler next) {
        this.refusing = refusing;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        var asker = Asker.of(exchange);
        var sender = Sender.of(asker);
        var isFiles = asker.fingerprint() != null && isFiles(exchange);
        var most = isFiles ? Sender.BEGINNING : sender.most();
        if (!isFiles && exchange.getRequestContentLength() > most) {
            refusing.send(exchange, tooLarge(exchange, asker));
        } else if (!enter(exchange, sender.bodies(), asker.name())) {
            refusing.send(exchange, Refused.BUSY);
        } else {
            if (isFiles) {
                exchange.addRequestWrapper((factory, here) -> new Pace(factory.create(), System::nanoTime));
            }
            new Buffering(exchange, most, new Ends(next, () -> isFiles && enter(exchange, sender.streams(), asker.name()),
                    refused(isFiles ? Refused.BUSY : tooLarge(exchange, asker)), refused(Refused.TOO_SLOW))).start(sender.within());
        }
    }

    private HttpHandler refused(Refused why) {
        return exchange -> refusing.send(exchange, why);
    }

    /** The place is free again when the request has been answered, or whoever sent it has gone. */
    private static boolean enter(HttpServerExchange exchange, Places places, String asker) {
        if (!places.enter(asker)) {
            return false;
        }
        exchange.addExchangeCompleteListener((done, following) -> {
            places.leave(asker);
            following.proceed();
        });
        return true;
    }

    /** A program that only brings its credentials when it is asked for them is asked. */
    private static Refused tooLarge(HttpServerExchange exchange, Asker asker) {
        return asker.fingerprint() == null && exchange.getRequestURI().startsWith("/api/") ? Refused.UNKNOWN : Refused.TOO_LARGE;
    }

    private static boolean isFiles(HttpServerExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
