package ca.liaison.scanning;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A real clamd of a test's own, with one signature, which is ours: nothing harmful is needed to see it found. */
public final class Clamd implements AutoCloseable {

    /** What the signature finds. */
    public static final String HARMFUL = "this text plays the part of something harmful";

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    private final Process process;
    private final int port;

    private Clamd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public static Clamd start(Path folder) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                "Liaison.Test.Harmful:0:*:" + HexFormat.of().formatHex(HARMFUL.getBytes(StandardCharsets.US_ASCII))
                        + "\n");
        var settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "Foreground yes\nTCPSocket " + port + "\nTCPAddr 127.0.0.1\nStreamMaxLength 2M\nDatabaseDirectory "
                        + signatures + "\nUser " + System.getProperty("user.name") + "\nLogFile "
                        + folder.resolve("clamd.log") + "\n");
        var process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile())
                .start();
        var clamd = new Clamd(process, port);
        for (int tries = 0; !clamd.isListening(); tries++) {
            if (tries > 300 || !process.isAlive()) {
                throw new AssertionError("clamd does not start: " + Files.readString(folder.resolve("console")));
            }
            Thread.sleep(100);
        }
        return clamd;
    }

    public int port() {
        return port;
    }

    private boolean isListening() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
