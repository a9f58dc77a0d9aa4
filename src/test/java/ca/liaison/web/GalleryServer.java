package ca.liaison.web;

import ca.liaison.Language;
import ca.liaison.web.guards.GuardingHeaders;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Shows the gallery to a browser, with the assets and the guarding headers of the portal: {@code /gallery/en/search}.
 */
final class GalleryServer implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    GalleryServer() throws IOException {
        var site = new Site("http://localhost:8080", "1.0.0");
        for (var language : Language.values()) {
            Gallery.in(language)
                    .forEach((name, page) -> pages.put(
                            "/gallery/" + language.code() + "/" + name,
                            Templates.render(page, Frames.of(page.head(), site, PlanForTests.PLAN, null))
                                    .toByteArray()));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        GuardingHeaders.ALWAYS.forEach(exchange.getResponseHeaders()::set);
        var body = Optional.ofNullable(pages.get(path)).or(() -> asset(exchange, path));
        if (pages.containsKey(path)) {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        }
        exchange.sendResponseHeaders(
                body.isPresent() ? 200 : 404,
                body.map(bytes -> (long) bytes.length).orElse(-1L));
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body.orElse(new byte[0]));
        }
    }

    private static Optional<byte[]> asset(HttpExchange exchange, String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return Assets.open(name, "").map(stream -> {
            try (stream) {
                exchange.getResponseHeaders()
                        .set(
                                "Content-Type",
                                TYPES.getOrDefault(
                                        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
                return stream.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
