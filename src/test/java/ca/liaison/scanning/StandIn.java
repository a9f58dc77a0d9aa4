package ca.liaison.scanning;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks clamd's INSTREAM as clamd does, for answers that a real one gives only with gigabytes or when it is broken.
 */
final class StandIn implements AutoCloseable {

    private final ServerSocket listening;
    private final int limit;
    private final String answer;

    /** @param limit as StreamMaxLength; beyond it clamd answers and hangs up in the middle */
    StandIn(int limit, String answer) {
        try {
            this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.limit = limit;
        this.answer = answer;
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var connection = listening.accept()) {
                answer(connection);
            } catch (IOException hungUp) {
                // the next one
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        var in = new DataInputStream(connection.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        var received = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0 && received.size() <= limit; length = in.readInt()) {
            received.write(in.readNBytes(length));
            if (received.size() > limit) {
                connection
                        .getOutputStream()
                        .write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
                return;
            }
        }
        connection
                .getOutputStream()
                .write(((command.equals("zINSTREAM\0") ? answer : "UNKNOWN COMMAND") + "\0")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
