package ca.liaison.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;

/**
 * Turns away what is longer or has more parts than {@link Bound} says, or control characters in it, before anybody
 * parses it.
 */
final class HeaderCheck implements HttpHandler {

    private final Refusing refusing;
    private final HttpHandler next;

    HeaderCheck(Refusing refusing, HttpHandler next) {
        this.refusing = refusing;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var refused = refusing.decided(exchange);
        if (refused == null) {
            refused = address(exchange.getRequestURI(), exchange.getQueryString());
        }
        if (refused == null) {
            refused = headers(exchange.getRequestHeaders());
        }
        if (refused == null) {
            next.handleRequest(exchange);
        } else {
            refusing.send(exchange, refused);
        }
    }

    /** @return why not, or null */
    static Refused address(String path, String query) {
        var isLong = path.length() > Bound.PATH || path.length() + query.length() > Bound.ADDRESS;
        return isLong
                        || count(path, ';') > Bound.MATRIX
                        || count(path, '/') > Bound.SEGMENTS
                        || count(query, '&') >= Bound.PARAMETERS
                ? Refused.LONG_ADDRESS
                : null;
    }

    static Refused headers(HeaderMap headers) {
        for (var lines : headers) {
            var name = lines.getHeaderName().toString();
            var bound = Bound.of(name);
            if (bound == null ? length(lines) > Bound.OTHERS : bound.isExceededBy(lines)) {
                return bound == null ? Refused.TOO_LONG : Refused.header(bound.header());
            }
            if (bound != null && bound.once() && lines.size() > 1
                    || hasControls(name)
                    || lines.stream().anyMatch(HeaderCheck::hasControls)) {
                return Refused.UNREADABLE;
            }
        }
        return null;
    }

    private static int length(HeaderValues lines) {
        return lines.stream().mapToInt(String::length).sum();
    }

    /** With them somebody writes colours, or lines of their own, to whoever reads a log. */
    private static boolean hasControls(String line) {
        return line.chars().anyMatch(one -> one < ' ' && one != '\t' || one == 0x7f);
    }

    private static long count(String text, char sought) {
        return text.chars().filter(one -> one == sought).count();
    }
}
