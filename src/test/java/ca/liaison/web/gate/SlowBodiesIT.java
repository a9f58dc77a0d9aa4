package ca.liaison.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Wire;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever sends a byte now and then keeps nobody waiting. */
class SlowBodiesIT extends RunningPortal {

    private static final URI PORTAL = URI.create(BASE);
    /** Twice as many as the server of two processors has task threads. */
    private static final int SLOW = 60;

    private static final int READERS = 20;
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    @Test
    void sixty_slow_bodies_stop_nobody_and_are_ended() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < SLOW; i++) {
                var path = List.of("/en/sign-in", "/fr/connexion", "/api/publications", "/no-such")
                        .get(i % 4);
                slow.add(open("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: " + BASE
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + (i % 8 < 4
                                ? "Content-Length: 1000\r\n\r\nn"
                                : "Transfer-Encoding: chunked\r\n\r\n1\r\nn\r\n")));
            }
            readersAreServed();
            for (var socket : slow) {
                assertThat(first(socket)).isIn("HTTP/1.1 408", "HTTP/1.1 503");
            }
            assertThat(Wire.get(BASE, "/en").status()).isEqualTo(200);
        } finally {
            close(slow);
        }
    }

    @Test
    void slow_uploads_have_a_share_of_the_threads_and_are_ended() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            assertThat(get("/api/ingestions", "Authorization", BASIC).statusCode())
                    .isEqualTo(200);
            for (int i = 0; i < SLOW; i++) {
                slow.add(open("POST /api/publications HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + (i % 2 == 0 ? BASIC : "Bearer made-up-" + i)
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                        + "a".repeat((int) Sender.KNOWN.most() + 1_000)));
            }
            readersAreServed();
            for (var socket : slow) {
                assertThat(first(socket)).isIn("HTTP/1.1 400", "HTTP/1.1 401", "HTTP/1.1 408", "HTTP/1.1 503", "");
            }
            assertThat(get("/api/ingestions", "Authorization", BASIC).statusCode())
                    .isEqualTo(200);
        } finally {
            close(slow);
        }
    }

    @Test
    void a_stranger_who_sends_much_is_told_so_or_asked_who_they_are() throws Exception {
        var much = "name=" + "x".repeat(100_000);
        var form = "Host: localhost\r\nOrigin: " + BASE
                + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + much.length() + "\r\n\r\n" + much;
        assertThat(Wire.send(BASE, ("POST /en/sign-in HTTP/1.1\r\n" + form).getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(413);
        assertThat(Wire.send(BASE, ("POST /api/publications HTTP/1.1\r\n" + form).getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(401);
    }

    private static void readersAreServed() throws IOException {
        for (int i = 0; i < READERS; i++) {
            var begin = System.nanoTime();
            assertThat(Wire.get(BASE, "/en/publications").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_TIME);
        }
    }

    private static Socket open(String request) throws IOException {
        var socket = new Socket(PORTAL.getHost(), PORTAL.getPort());
        socket.setSoTimeout(120_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String first(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
