package ca.liaison.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail relay that does what a test says: answers anything, hangs, closes, stops reading. */
public final class ScriptedRelay implements AutoCloseable {

    public enum Moment {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        DOT,
        QUIT
    }

    /** Not one answer more on this connection, which stays open. */
    public static final String HANG = "hang";

    public static final String CLOSE = "close";

    /** As usual. */
    public static final String USUAL = null;

    public interface Script {

        /**
         * @param recipient null before there is one
         * @return {@link #USUAL}, {@link #HANG}, {@link #CLOSE} or the lines of an answer, without the last line's end
         */
        String answer(Moment moment, String recipient);
    }

    /** A message whose last dot was read. @param answered whether the relay said 250 to it */
    public record Received(String from, String recipient, String messageId, byte[] bytes, boolean answered) {

        public String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final boolean keepsBytes;
    private volatile Script script;
    private volatile boolean utf8;

    public ScriptedRelay(Script script) {
        this(script, 0, true);
    }

    public ScriptedRelay(Script script, int port, boolean keepsBytes) {
        this.script = script;
        this.keepsBytes = keepsBytes;
        try {
            server = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public static ScriptedRelay obliging() {
        return new ScriptedRelay((moment, recipient) -> USUAL);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void script(Script other) {
        script = other;
    }

    public void offersUtf8() {
        utf8 = true;
    }

    public List<Received> received() {
        return received;
    }

    public int connections() {
        return connections.get();
    }

    /** As if every cable were cut. */
    public void cutAll() {
        sockets.forEach(ScriptedRelay::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            String from = null;
            String recipient = null;
            if (!say(socket, Moment.GREETING, null, "220 relay.example ESMTP")) {
                return;
            }
            for (var line = line(in); line != null; line = line(in)) {
                var command = line.toUpperCase();
                boolean goesOn;
                if (command.startsWith("EHLO") || command.startsWith("HELO")) {
                    goesOn = say(
                            socket,
                            Moment.EHLO,
                            null,
                            utf8 ? "250-relay.example\r\n250 SMTPUTF8" : "250-relay.example\r\n250 8BITMIME");
                } else if (command.startsWith("MAIL")) {
                    from = line;
                    goesOn = say(socket, Moment.MAIL, null, "250 2.1.0 Ok");
                } else if (command.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
                    goesOn = say(socket, Moment.RCPT, recipient, "250 2.1.5 Ok");
                } else if (command.equals("DATA")) {
                    goesOn = say(socket, Moment.DATA, recipient, "354 Go on");
                    if (goesOn && lastWasUsual.get()) {
                        var bytes = data(in);
                        if (bytes == null) {
                            return;
                        }
                        var answer = script.answer(Moment.DOT, recipient);
                        received.add(new Received(
                                from,
                                recipient,
                                number(bytes),
                                keepsBytes ? bytes : new byte[0],
                                answer == USUAL || answer.startsWith("2")));
                        goesOn = say(socket, answer, "250 2.0.0 Ok: queued as " + received.size());
                    }
                } else if (command.equals("QUIT")) {
                    say(socket, Moment.QUIT, null, "221 Bye");
                    return;
                } else {
                    goesOn = say(socket, USUAL, "250 2.0.0 Ok");
                }
                if (!goesOn) {
                    return;
                }
            }
        } catch (IOException e) {
            closeQuietly(socket); // the other side went away
        } finally {
            sockets.remove(socket);
        }
    }

    private final ThreadLocal<Boolean> lastWasUsual = ThreadLocal.withInitial(() -> true);

    private boolean say(Socket socket, Moment moment, String recipient, String usual) throws IOException {
        return say(socket, script.answer(moment, recipient), usual);
    }

    private boolean say(Socket socket, String answer, String usual) throws IOException {
        lastWasUsual.set(answer == USUAL || answer.startsWith("354"));
        if (HANG.equals(answer)) {
            hang(socket);
            return false;
        }
        if (CLOSE.equals(answer)) {
            return false;
        }
        socket.getOutputStream().write(((answer == USUAL ? usual : answer) + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** Neither reads nor writes until the other side has had enough, or the test. */
    private void hang(Socket socket) {
        try {
            while (!socket.isClosed() && !server.isClosed()) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            bytes.write(next);
        }
        return null;
    }

    /** As it came, dots and all, up to the last dot; null where that never came. */
    private static byte[] data(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream(1 << 16);
        int matched = 2; // of CR LF . CR LF: the first line begins after one
        byte[] end = {'\r', '\n', '.', '\r', '\n'};
        for (int next = in.read(); next >= 0; next = in.read()) {
            all.write(next);
            matched = next == end[matched] ? matched + 1 : next == '\r' ? 1 : 0;
            if (matched == end.length) {
                return all.toByteArray();
            }
        }
        return null;
    }

    private static String number(byte[] bytes) {
        Matcher found = NUMBER.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return found.find() ? found.group(1) : null;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "scripted-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            assert open != null; // whatever it says, it is closed
        }
    }

    @Override
    public void close() {
        closeQuietly(server);
        cutAll();
    }
}
