package ca.liaison.web.gate;

import ca.liaison.web.guards.RateLimit;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;

/**
 * Counts every request, also one that leads nowhere or is refused: by what it brings where that has let somebody in, by
 * its network address otherwise.
 */
final class RequestCounting implements HttpHandler {

    private final RateLimit limit;
    private final Refusing refusing;
    private final HttpHandler next;

    RequestCounting(RateLimit limit, Refusing refusing, HttpHandler next) {
        this.limit = limit;
        this.refusing = refusing;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var asker = Client.of(exchange, limit.proven());
        // a proxy that cannot say for whom it asks is counted as itself, wherever it stands
        var isFree = refusing.decided(exchange) == null && (asker.isThisMachine() || isFree(exchange.getRequestURI()));
        var wait = isFree
                ? Duration.ZERO
                : asker.isProven() ? limit.ofCredential(asker.fingerprint()) : limit.ofAddress(asker.network());
        if (wait.isZero()) {
            next.handleRequest(exchange);
        } else {
            refusing.send(exchange, Refused.tooOften(Math.max(1, wait.toSeconds() + 1)));
        }
    }

    private static boolean isFree(String path) {
        return path.startsWith("/assets/") || path.startsWith("/health/");
    }
}
