package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Corpus;
import ca.liaison.extraction.InProcess;
import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.Bench;
import ca.liaison.testing.Heap;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.ProcessorTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.parser.AutoDetectParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of real files (received over HTTP, kept, read in processes of their own, indexed, searchable) against Tika's parser in this process with as many
 * workers; and the heap of the server meanwhile, which has 512 MB and no more. Both sides go over the same files in turn, some times to warm up and some times
 * measured, and each time the files have a byte more at the end: as much work, and no bytes that are known already.
 */
@Tag("bench")
class IngestBench {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int HEAP = 512;
    private static final int WARMING = Integer.getInteger("warming", 2);
    private static final int MEASURED = Integer.getInteger("rounds", 3);

    @Test
    void whole_ingest_against_in_process(@TempDir Path folder) throws Exception {
        var parser = new AutoDetectParser();
        var peer = 0.0;
        var whole = 0.0;
        try (var server = new OwnServer("bench-server", OwnServer.noContent(folder.resolve("content")), HEAP + "m")) {
            server.start(Map.of("EXTRACT_OCR", "false")); // nor does the peer read pictures
            server.awaitReady();
            try (var heap = Heap.of(server.server().orElseThrow())) {
                var time = new ProcessorTime(server.server().orElseThrow());
                for (int round = 1; round <= WARMING + MEASURED; round++) {
                    var files = longer(Corpus.files(), round, folder);
                    var parsed = seconds(() -> InProcess.rate(files, WORKERS, file -> InProcess.parse(parser, file)));
                    var parsing = time.take();
                    var title = "Round " + round;
                    var ingested = seconds(() -> ingest(server.api(), files, title));
                    if (round > WARMING) {
                        peer += parsed;
                        whole += ingested;
                    }
                    System.out.printf(Locale.ROOT, "round %d of %d files: in-process %.1f s (%s); whole ingest %.1f s (%s)%n", round, files.size(), parsed, parsing,
                            ingested, time.take());
                }
                var most = heap.used() / (double) (1 << 20);
                Bench.report("ingest", MEASURED * Corpus.files().size() / whole, "files/s", "in-process", peer / whole);
                Bench.report("ingest-heap", most, "MB", HEAP + "MB", most / HEAP);
                assertThat(most).isLessThanOrEqualTo(HEAP);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Path> longer(List<Path> files, int by, Path folder) throws IOException {
        var end = new byte[by];
        Arrays.fill(end, (byte) '\n');
        var longer = new ArrayList<Path>();
        for (var file : files) {
            var copy = Files.createDirectories(folder.resolve("longer by " + by).resolve(file.getParent().getFileName())).resolve(file.getFileName());
            try (var out = Files.newOutputStream(copy)) {
                Files.copy(file, out);
                out.write(end);
            }
            longer.add(copy);
        }
        return longer;
    }

    private static void ingest(Api api, List<Path> files, String title) throws Exception {
        var ids = Collections.synchronizedList(new ArrayList<String>());
        InProcess.rate(files, WORKERS, file -> ids.add(uploaded(api, file, title)));
        api.finished(ids, Duration.ofMinutes(15));
    }

    private static String uploaded(Api api, Path file, String title) {
        try {
            return api.upload(title + " " + file.getFileName().toString().replaceAll("[^A-Za-z0-9.]", " "), file.getFileName().toString(), Files.readAllBytes(file), Tlp.CLEAR);
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
