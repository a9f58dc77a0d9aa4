package ca.liaison.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends bytes to clamd, a connection for each file, by its command {@code INSTREAM}: chunks with their length before
 * them, a chunk of no length at the end (clamd(8)). The libraries there are for this have not been kept up for years,
 * and it is not much.
 */
@ApplicationScoped
public class Scanning {

    private static final int CONNECTING_MILLIS = 5_000;
    private static final int ANSWERING_MILLIS = 120_000;
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4_096;

    private final Optional<String> host;
    private final int port;

    @Inject
    public Scanning(
            @ConfigProperty(name = "CLAMD_HOST") Optional<String> host,
            @ConfigProperty(name = "CLAMD_PORT", defaultValue = "3310") int port) {
        this.host = host.filter(name -> !name.isBlank());
        this.port = port;
    }

    /**
     * @param opening opens the bytes, which are closed here
     * @throws ScannerUnavailable where there is a scanner that does not answer, or not in a way that says yes or no
     */
    public Verdict scan(Supplier<InputStream> opening) {
        return host.map(name -> asked(name, opening)).orElseGet(Verdict.Clean::new);
    }

    private Verdict asked(String name, Supplier<InputStream> opening) {
        try (var socket = new Socket();
                var bytes = opening.get()) {
            socket.connect(new InetSocketAddress(name, port), CONNECTING_MILLIS);
            socket.setSoTimeout(ANSWERING_MILLIS);
            return verdict(name, answer(socket, bytes));
        } catch (IOException e) {
            throw new ScannerUnavailable(name + ":" + port, e.toString(), e);
        }
    }

    private static String answer(Socket socket, InputStream bytes) throws IOException {
        try {
            send(socket, bytes);
        } catch (IOException e) { // clamd hangs up as soon as it has had too much, and has said so
            var said = read(socket);
            if (said.isEmpty()) {
                throw e;
            }
            return said;
        }
        return read(socket);
    }

    private static void send(Socket socket, InputStream bytes) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var chunk = new byte[CHUNK];
        for (int read = bytes.readNBytes(chunk, 0, CHUNK); read > 0; read = bytes.readNBytes(chunk, 0, CHUNK)) {
            out.writeInt(read);
            out.write(chunk, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private Verdict verdict(String name, String said) {
        if (said.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (said.endsWith(" FOUND")) {
            return new Verdict.Infected(said.substring(said.indexOf(' ') + 1, said.length() - " FOUND".length()));
        }
        if (said.contains("size limit exceeded")) {
            return new Verdict.TooLarge();
        }
        throw new ScannerUnavailable(name + ":" + port, "it said '" + said + "'", null);
    }
}
