package ca.liaison.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that sends whatever bytes it is given: requests no well-behaved client would make. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private Wire() {}

    /** What came back, its headers in lower case. */
    public record Answer(int status, String headers, String body) {}

    /** Asks for an address as it is written. */
    public static Answer get(String base, String target, String... headers) throws IOException {
        var lines = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: "
                + URI.create(base).getAuthority() + "\r\nConnection: close\r\n");
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return send(base, lines.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Answer send(String base, byte[] request) throws IOException {
        try (var socket = open(base)) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("Not an answer: " + answer);
            }
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)),
                    answer.substring(0, end).toLowerCase(),
                    answer.substring(end + 4));
        }
    }

    /** Sends this and hangs up without listening. */
    public static void sendAndHangUp(String base, byte[] bytes) throws IOException {
        try (var socket = open(base)) {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }
    }

    private static Socket open(String base) throws IOException {
        var uri = URI.create(base);
        var socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }
}
