package ca.liaison.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From nothing to ready with the content already ingested, against the provisioned server with no archive in it. */
@Tag("bench")
class StartBench {

    private static final String HEAP = "512m";
    private static final int ROUNDS = 5;
    private static final int PORT = 8080 + 3950;

    @Test
    void start_against_the_bare_server() throws Exception {
        try (var server = new OwnServer("bench-server", Path.of("content"), HEAP)) {
            server.start();
            server.awaitReady();
            var api = server.api();
            while (api.ingestions("DONE") + api.ingestions("FAILED") < api.ingestions("") || api.ingestions("") == 0) {
                Thread.sleep(500);
            }
            server.stop();
            double bare = Double.MAX_VALUE;
            double portal = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                bare = Math.min(bare, bare());
                var start = System.nanoTime();
                server.start();
                server.awaitReady();
                portal = Math.min(portal, (System.nanoTime() - start) / 1e9);
                server.stop();
            }
            Bench.report("start", portal, "s", "bare-server", portal / bare);
        }
    }

    /** Seconds until the server without an archive says that it has started. */
    private static double bare() throws IOException, InterruptedException {
        var home = Path.of("target", "bench-bare").toAbsolutePath();
        Folders.delete(home);
        Folders.copy(
                Path.of("target", "server").toAbsolutePath(),
                home,
                path -> !path.startsWith(Path.of("standalone", "data"))
                        && !path.startsWith(Path.of("standalone", "deployments"))
                        && !path.startsWith(Path.of("extract")));
        Files.createDirectories(home.resolve("standalone").resolve("deployments"));
        var start = System.nanoTime();
        var builder = new ProcessBuilder(
                home.resolve("bin").resolve("standalone.sh").toString(), "-Djboss.socket.binding.port-offset=3950");
        builder.environment().put("JAVA_OPTS", OwnServer.memory(HEAP) + " -Djava.net.preferIPv4Stack=true");
        var script = builder.redirectErrorStream(true).start();
        try (var log = script.inputReader()) {
            for (var line = log.readLine(); line != null; line = log.readLine()) {
                if (line.contains("WFLYSRV0025")) {
                    try (var port = new Socket()) {
                        port.connect(new InetSocketAddress("localhost", PORT), 1_000);
                    }
                    return (System.nanoTime() - start) / 1e9;
                }
            }
            throw new AssertionError("The bare server did not start");
        } finally {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
            script.waitFor();
        }
    }
}
