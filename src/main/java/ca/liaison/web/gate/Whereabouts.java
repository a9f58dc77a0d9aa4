package ca.liaison.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * The one place that decides who asks: from which address, over which scheme, under which name. Everything after it
 * ({@code getRemoteAddr()}, {@code isSecure()}, {@code Host}) tells what was decided here. Headers that only proxies
 * write are taken from proxies that are trusted, and taken away from everybody else.
 */
final class Whereabouts implements HttpHandler {

    private static final HttpString FORWARDED = new HttpString("Forwarded");
    private static final HttpString FORWARDED_FOR = new HttpString("X-Forwarded-For");
    private static final HttpString FORWARDED_PROTO = new HttpString("X-Forwarded-Proto");
    private static final HttpString FORWARDED_HOST = new HttpString("X-Forwarded-Host");
    private static final List<HttpString> ALL = List.of(
            FORWARDED,
            FORWARDED_FOR,
            FORWARDED_PROTO,
            FORWARDED_HOST,
            new HttpString("X-Forwarded-Port"),
            new HttpString("X-Forwarded-Server"),
            new HttpString("X-Forwarded-Prefix"),
            new HttpString("X-Real-IP"));

    private final Proxies proxies;
    private final Refusing refusing;
    private final HttpHandler next;

    Whereabouts(Proxies proxies, Refusing refusing, HttpHandler next) {
        this.proxies = proxies;
        this.refusing = refusing;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var headers = exchange.getRequestHeaders();
        if (proxies.trusts(exchange.getSourceAddress().getAddress())) {
            var refused = believe(exchange, headers);
            if (refused != null) {
                refusing.later(exchange, refused);
            }
        } else if (refusesUnread(headers)) {
            refusing.later(exchange, Refused.TOO_LONG);
        }
        ALL.forEach(headers::remove);
        next.handleRequest(exchange);
    }

    /** @return why not, or null */
    private Refused believe(HttpServerExchange exchange, HeaderMap headers) {
        if (refusesUnread(headers)) {
            return Refused.TOO_LONG;
        }
        var listed = joined(headers, FORWARDED_FOR);
        var forwarded = joined(headers, FORWARDED);
        if (listed == null && forwarded == null) {
            return null; // the proxy's own question, for example whether we live
        }
        var byList = listed == null
                ? null
                : proxies.asker(Hop.ofList(listed, joined(headers, FORWARDED_PROTO), joined(headers, FORWARDED_HOST)));
        var byForwarded = forwarded == null ? null : proxies.asker(Hop.ofForwarded(forwarded));
        var asker = byList == null ? byForwarded : byList;
        if (listed != null && byList == null
                || forwarded != null && byForwarded == null
                || listed != null && forwarded != null && !byList.address().equals(byForwarded.address())) {
            return Refused.UNREADABLE; // one of the two may have come from the asker, and nobody knows which
        }
        is(exchange, asker, exchange.getSourceAddress().getAddress());
        return null;
    }

    private static void is(HttpServerExchange exchange, Hop asker, InetAddress proxy) {
        var hasComeFar = asker.address().isLoopbackAddress() && !proxy.isLoopbackAddress();
        exchange.setSourceAddress(new InetSocketAddress(hasComeFar ? proxy : asker.address(), 0));
        if (asker.proto() != null) {
            exchange.setRequestScheme(asker.proto());
        }
        if (asker.host() != null && !asker.host().isEmpty()) {
            exchange.getRequestHeaders().put(Headers.HOST, asker.host());
        }
    }

    private static boolean refusesUnread(HeaderMap headers) {
        return ALL.stream().anyMatch(name -> Bound.FORWARDING.isExceededBy(headers.get(name)));
    }

    private static String joined(HeaderMap headers, HttpString name) {
        var values = headers.get(name);
        return values == null ? null : String.join(",", values);
    }
}
