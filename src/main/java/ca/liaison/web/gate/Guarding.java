package ca.liaison.web.gate;

import ca.liaison.web.guards.GuardingHeaders;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * The headers of every answer that did not say them itself: what the gate, the server and the libraries answer is
 * guarded like a page of ours.
 */
final class Guarding implements HttpHandler {

    private final boolean isEncrypted;
    private final HttpHandler next;

    Guarding(boolean isEncrypted, HttpHandler next) {
        this.isEncrypted = isEncrypted;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        // what the server puts there for the case that nobody else answers
        GuardingHeaders.ALWAYS
                .keySet()
                .forEach(name -> exchange.getResponseHeaders().remove(name));
        exchange.addResponseCommitListener(answer -> guard(answer.getResponseHeaders()));
        next.handleRequest(exchange);
    }

    private void guard(HeaderMap headers) {
        GuardingHeaders.ALWAYS.forEach((name, value) -> unlessSaid(headers, new HttpString(name), value));
        unlessSaid(headers, Headers.CACHE_CONTROL, "no-store");
        if (isEncrypted) {
            unlessSaid(headers, Headers.STRICT_TRANSPORT_SECURITY, GuardingHeaders.STAY_ENCRYPTED);
        }
    }

    private static void unlessSaid(HeaderMap headers, HttpString name, String value) {
        if (!headers.contains(name)) {
            headers.put(name, value);
        }
    }
}
