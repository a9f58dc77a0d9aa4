package ca.liaison.web.gate;

import ca.liaison.load.AskerKey;
import ca.liaison.web.guards.Proven;
import ca.liaison.web.guards.RateLimit;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;

/**
 * Who asks, as far as the gate can tell.
 *
 * @param network their address, or the network of one customer
 * @param fingerprint of the credentials that were brought; null where none were
 * @param isProven whether those let somebody in lately
 */
record Client(String network, boolean isThisMachine, String fingerprint, boolean isProven) {

    private static final AttachmentKey<Client> KEY = AttachmentKey.create(Client.class);

    static Client of(HttpServerExchange exchange, Proven proven) {
        var source = exchange.getSourceAddress();
        var address = source.getAddress() == null
                ? source.getHostString()
                : source.getAddress().getHostAddress();
        var headers = exchange.getRequestHeaders();
        var cookies = headers.get(Headers.COOKIE);
        var fingerprint = Proven.fingerprint(
                headers.getFirst(Headers.AUTHORIZATION), cookies == null ? null : String.join(",", cookies));
        var asker = new Client(
                AskerKey.at(address), RateLimit.isThisMachine(address), fingerprint, proven.isKnown(fingerprint));
        exchange.putAttachment(KEY, asker);
        return asker;
    }

    static Client of(HttpServerExchange exchange) {
        return exchange.getAttachment(KEY);
    }

    /** Under which name they are counted. */
    String name() {
        return isProven ? fingerprint : network;
    }
}
