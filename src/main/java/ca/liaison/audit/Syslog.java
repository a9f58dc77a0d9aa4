package ca.liaison.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A syslog server, where one is configured: RFC 5424 over TCP, each message with its length before it (RFC 6587), on a
 * connection of its own.
 */
@ApplicationScoped
class Syslog {

    private static final int PATIENCE = 5_000;
    private static final int AUDIT_NOTICE = 13 * 8 + 5; // facility log audit, severity notice

    private final Optional<InetSocketAddress> server;
    private final Clock clock;

    @Inject
    Syslog(@ConfigProperty(name = "LIAISON_ANCHOR_SYSLOG") Optional<String> server, Clock clock) {
        this.server = server.filter(text -> !text.isBlank()).map(Syslog::address);
        this.clock = clock;
    }

    private static InetSocketAddress address(String text) {
        var parts = text.strip().split(":(?=\\d{1,5}$)");
        if (parts.length != 2) {
            throw new IllegalStateException(
                    "LIAISON_ANCHOR_SYSLOG has to be a host and a port, as in log.example:601, and is " + text);
        }
        return InetSocketAddress.createUnresolved(parts[0].replaceAll("^\\[|]$", ""), Integer.parseInt(parts[1]));
    }

    void send(String text) {
        if (server.isEmpty()) {
            return;
        }
        var message = "<" + AUDIT_NOTICE + ">1 " + clock.instant().truncatedTo(ChronoUnit.MILLIS)
                + " - liaison - audit-anchor - " + text;
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE);
            socket.connect(
                    new InetSocketAddress(
                            server.get().getHostString(), server.get().getPort()),
                    PATIENCE);
            socket.getOutputStream()
                    .write((message.getBytes(StandardCharsets.UTF_8).length + " " + message)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The anchor of the audit record cannot be sent to " + server.get(), e);
        }
    }
}
