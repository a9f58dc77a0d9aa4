package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the server is killed, its extraction processes do not outlive it. */
@Timeout(60)
class OrphansTest {

    @TempDir
    Path folder;

    @Test
    void a_killed_server_leaves_no_process_and_no_scratch() throws Exception {
        var hanging = Files.writeString(
                folder.resolve("hang.xml"),
                "<?xml version='1.0'?><mock><write element='p' times='5000'>words before the hang</write><hang millis='600000'/></mock>");
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Extractors.setup().classPath(),
                        Server.class.getName(),
                        hanging.toString(),
                        folder.resolve("scratch").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(new BufferedReader(new InputStreamReader(server.getInputStream())).readLine())
                .isEqualTo("reading");
        var workers = server.descendants().toList();
        assertThat(workers).isNotEmpty();

        server.destroyForcibly().waitFor();

        CompletableFuture.allOf(workers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(5, TimeUnit.SECONDS);
        for (int i = 0; i < 50 && !isEmpty(folder.resolve("scratch")); i++) {
            Thread.sleep(100); // a process that was only just being started sees the same a moment later
        }
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            return left.findAny().isEmpty();
        }
    }

    /** A server that reads a file for ever. */
    static final class Server {
        public static void main(String[] args) throws IOException {
            var setup = Setup.of(
                    1,
                    Duration.ofMinutes(5),
                    "128m",
                    System.getProperty("java.class.path"),
                    Path.of(args[1]),
                    "ca.liaison.extraction.worker.MisbehavingWorker");
            new Extractor(setup).extract(Path.of(args[0]), "hang.xml", 0, part -> System.out.println("reading"));
        }
    }
}
