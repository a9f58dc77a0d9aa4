package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Corpus;
import ca.liaison.extraction.InProcess;
import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.Bench;
import ca.liaison.testing.Heap;
import ca.liaison.testing.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.tika.parser.AutoDetectParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of real files (received over HTTP, kept, read in processes of their own, indexed, searchable) against Tika's parser in this process with as many
 * workers; and the heap of the server meanwhile, which has 512 MB and no more.
 */
@Tag("bench")
class IngestBench {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int HEAP = 512;

    @Test
    void whole_ingest_against_in_process(@TempDir Path folder) throws Exception {
        var files = Corpus.files();
        var parser = new AutoDetectParser();
        InProcess.rate(files, WORKERS, file -> InProcess.parse(parser, file)); // warms up
        var peer = InProcess.rate(files, WORKERS, file -> InProcess.parse(parser, file));
        try (var server = new OwnServer("bench-server", OwnServer.noContent(folder.resolve("content")), HEAP + "m")) {
            server.start(Map.of("EXTRACT_OCR", "false")); // nor does the peer read pictures
            server.awaitReady();
            ingest(server.api(), altered(files, folder), "warm up");
            try (var heap = Heap.of(server.server().orElseThrow())) {
                var start = System.nanoTime();
                ingest(server.api(), files, "measured");
                var rate = files.size() / ((System.nanoTime() - start) / 1e9);
                var most = heap.used() / (double) (1 << 20);
                Bench.report("ingest", rate, "files/s", "in-process", rate / peer);
                Bench.report("ingest-heap", most, "MB", HEAP + "MB", most / HEAP);
                assertThat(most).isLessThanOrEqualTo(HEAP);
            }
        }
    }

    /** The same files with a byte more at the end: as much work, and no bytes that are known already when they are measured. */
    private static List<Path> altered(List<Path> files, Path folder) throws IOException {
        var altered = new ArrayList<Path>();
        for (var file : files) {
            var copy = Files.copy(file, Files.createDirectories(folder.resolve("altered").resolve(file.getParent().getFileName())).resolve(file.getFileName()));
            Files.write(copy, new byte[] {'\n'}, StandardOpenOption.APPEND);
            altered.add(copy);
        }
        return altered;
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
