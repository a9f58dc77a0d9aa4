package ca.liaison.web.gate;

import ca.liaison.web.gate.Buffering.Ends;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Lets a request through when what it sends has come, so that a task thread never waits for a form that is typed in by
 * the byte. What people send who sign in may be longer: of that the beginning is read here, the rest by a task thread,
 * of which they have a share ({@link Sender}) and which leaves whoever is too slow ({@link Pace}).
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
        var asker = Client.of(exchange);
        var sender = Sender.of(asker);
        var mayBeLonger = sender != Sender.STRANGER;
        if (!mayBeLonger && exchange.getRequestContentLength() > sender.most()) {
            refusing.send(exchange, tooLarge(exchange));
        } else if (!enter(exchange, sender.bodies(), asker.name())) {
            refusing.send(exchange, Refused.BUSY);
        } else {
            exchange.addRequestWrapper((factory, here) -> new Pace(factory.create(), System::nanoTime));
            new Buffering(
                            exchange,
                            sender.most(),
                            new Ends(
                                    next,
                                    () -> mayBeLonger && enter(exchange, sender.streams(), asker.name()),
                                    refused(mayBeLonger ? Refused.BUSY : tooLarge(exchange)),
                                    refused(Refused.TOO_SLOW)))
                    .start(sender.within());
        }
    }

    private HttpHandler refused(Refused why) {
        return exchange -> refusing.send(exchange, why);
    }

    /** The place is free again when the request has been answered, or whoever sent it has gone. */
    private static boolean enter(HttpServerExchange exchange, ConcurrencyLimit places, String asker) {
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
    private static Refused tooLarge(HttpServerExchange exchange) {
        return exchange.getRequestURI().startsWith("/api/") ? Refused.UNKNOWN : Refused.TOO_LARGE;
    }
}
