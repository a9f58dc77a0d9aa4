package ca.liaison.web.gate;

import ca.liaison.web.guards.Rebuff;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.xnio.IoUtils;

/**
 * Turns somebody away, in the language and format of the address, without reading anything that may be hostile. What is
 * said often is written once and kept.
 */
final class Refusing {

    private static final AttachmentKey<Refused> DECIDED = AttachmentKey.create(Refused.class);
    private static final int KEPT = 500;
    /** How long somebody who is turned away may go on sending, so that they get to read the answer. */
    private static final int SENDING_SECONDS = 10;

    private final Rebuff rebuff;
    private final ClassLoader application;
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    Refusing(Rebuff rebuff, ClassLoader application) {
        this.rebuff = rebuff;
        this.application = application;
    }

    /** Decides it now and says it when the request has been counted. */
    void later(HttpServerExchange exchange, Refused refused) {
        exchange.putAttachment(DECIDED, refused);
    }

    /** @return null where nothing was decided */
    Refused decided(HttpServerExchange exchange) {
        return exchange.getAttachment(DECIDED);
    }

    void send(HttpServerExchange exchange, Refused refused) {
        var path = exchange.getRequestURI();
        var isForPrograms = path.startsWith("/api/");
        var language = Rebuff.language(
                path.length() > Bound.PATH ? "" : path,
                unlessLong(exchange.getRequestHeaders(), "Cookie"),
                unlessLong(exchange.getRequestHeaders(), "Accept-Language"));
        var body = written(
                refused.status() + " " + refused.kind() + refused.arguments() + language + isForPrograms,
                () -> isForPrograms
                        ? rebuff.problem(
                                language,
                                refused.status(),
                                refused.kind(),
                                refused.arguments().toArray())
                        : rebuff.page(
                                language,
                                refused.status(),
                                refused.kind(),
                                refused.arguments().toArray()));
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, isForPrograms ? "application/problem+json" : "text/html;charset=UTF-8");
        headers.put(Headers.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        headers.put(Headers.CACHE_CONTROL, "no-store");
        if (refused.seconds() > 0) {
            headers.put(Headers.RETRY_AFTER, refused.seconds());
        }
        if (refused.status() == 401) {
            headers.put(Headers.WWW_AUTHENTICATE, "Basic realm=\"Liaison\", charset=\"UTF-8\"");
        }
        exchange.setStatusCode(refused.status());
        if (!exchange.isRequestComplete()) {
            hangUp(exchange);
        }
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    /**
     * What they still send is not wanted: it is thrown away for a moment, and then the connection is. Said to be the
     * last one, the connection would be closed at once, and whoever is busy sending would never see the answer.
     */
    private static void hangUp(HttpServerExchange exchange) {
        var timer = exchange.getIoThread()
                .executeAfter(() -> IoUtils.safeClose(exchange.getConnection()), SENDING_SECONDS, TimeUnit.SECONDS);
        exchange.addExchangeCompleteListener((done, next) -> {
            timer.remove();
            next.proceed();
        });
    }

    private byte[] written(String name, Supplier<byte[]> writing) {
        var known = written.get(name);
        if (known != null) {
            return known;
        }
        var body = asApplication(writing);
        if (written.size() < KEPT) {
            written.put(name, body);
        }
        return body;
    }

    /** The threads that read connections know no application. */
    private byte[] asApplication(Supplier<byte[]> writing) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            return writing.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String unlessLong(HeaderMap headers, String name) {
        var lines = headers.get(new HttpString(name));
        return lines == null || Bound.of(name).isExceededBy(lines) ? null : lines.getFirst();
    }
}
