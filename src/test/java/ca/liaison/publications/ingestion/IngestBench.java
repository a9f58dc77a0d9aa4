package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.Corpus;
import ca.liaison.extraction.InProcess;
import ca.liaison.extraction.PeerProcess;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of real files (received over HTTP, kept, read in processes of their own, indexed, searchable) against
 * Tika's parser in one process with as many workers; and the heap of the server meanwhile, which has 512 MB and no
 * more. Each half of the files is measured once, when both sides, fresh for this half, have gone over the other half
 * ten times in turn: so nothing of what is measured, no text, preview or document inside of another, is known already,
 * and no code was compiled for it. So many times because steady states are compared: after three the server takes about
 * twice the processor time that it takes after ten, because its compiler has far more to compile than that of the peer.
 * Neither side has to share the processors with what the other one's compilers put off. Previews are drawn when nothing
 * waits to be read, so they are not part of either side; {@code ExtractionBench} has what they cost.
 */
@Tag("bench")
class IngestBench {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int HEAP = 512;
    private static final int WARMING = Integer.getInteger("warming", 10);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private double parsed;
    private double ingested;
    private double heap;

    @Test
    void whole_ingest_against_in_process(@TempDir Path folder) throws Exception {
        var files = Corpus.files();
        for (int half = 0; half < 2; half++) {
            measure(
                    every(2, half, files),
                    every(2, 1 - half, files),
                    Files.createDirectories(folder.resolve("half " + half)));
        }
        Bench.report("ingest", files.size() / ingested, "files/s", "in-process", parsed / ingested);
        Bench.report("ingest-heap", heap, "MB", HEAP + "MB", heap / HEAP);
        assertThat(heap).isLessThanOrEqualTo(HEAP);
    }

    private void measure(List<Path> files, List<Path> others, Path folder) throws Exception {
        try (var server = new OwnServer("bench-server", OwnServer.noContent(folder.resolve("content")), HEAP + "m");
                var peer = new PeerProcess(WORKERS)) {
            server.start(Map.of("EXTRACT_OCR", "false")); // nor does the peer read pictures
            server.awaitReady();
            try (var used = Heap.of(server.server().orElseThrow())) {
                var time = new ProcessorTime(server.server().orElseThrow(), peer.handle());
                for (int pass = 1; pass <= WARMING; pass++) {
                    bothSides("warming " + pass, peer, server.api(), longer(others, pass, folder), time);
                }
                var seconds = bothSides("measured", peer, server.api(), files, time);
                parsed += seconds.parsed();
                ingested += seconds.ingested();
                heap = Math.max(heap, used.used() / (double) (1 << 20));
            }
        }
    }

    private record Seconds(double parsed, double ingested) {}

    private static Seconds bothSides(String pass, PeerProcess peer, Api api, List<Path> files, ProcessorTime time)
            throws Exception {
        time.awaitQuiet();
        var parsing = peer.parse(files);
        var timeOfParsing = time.take();
        time.awaitQuiet();
        var start = System.nanoTime();
        ingest(api, files, pass);
        var ingesting = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d files in-process %.1f s (%s); whole ingest %.1f s (%s)%n",
                pass,
                files.size(),
                parsing,
                timeOfParsing,
                ingesting,
                time.take());
        return new Seconds(parsing, ingesting);
    }

    private static List<Path> every(int step, int from, List<Path> files) {
        return IntStream.range(0, files.size())
                .filter(i -> i % step == from)
                .mapToObj(files::get)
                .toList();
    }

    private static List<Path> longer(List<Path> files, int by, Path folder) throws IOException {
        var end = new byte[by];
        Arrays.fill(end, (byte) '\n');
        var longer = new ArrayList<Path>();
        for (var file : files) {
            var copy = Files.createDirectories(folder.resolve("longer by " + by)
                            .resolve(file.getParent().getFileName()))
                    .resolve(file.getFileName());
            try (var out = Files.newOutputStream(copy)) {
                Files.copy(file, out);
                out.write(end);
            }
            longer.add(copy);
        }
        return longer;
    }

    /**
     * Until all are filed. The last to come is about the last to be done, so only it is asked for while there is much
     * to do: the waiting is not what is measured.
     */
    private static void ingest(Api api, List<Path> files, String title) throws Exception {
        var before = ended(api);
        var ids = Collections.synchronizedList(new ArrayList<String>());
        InProcess.rate(files, WORKERS, file -> ids.add(uploaded(api, file, title)));
        api.finished(ids.subList(ids.size() - 1, ids.size()), PATIENCE);
        var all = before + Set.copyOf(ids).size();
        for (var deadline = Instant.now().plus(PATIENCE); ended(api) < all; Thread.sleep(100)) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private static long ended(Api api) throws Exception {
        return api.ingestions("DONE") + api.ingestions("FAILED");
    }

    private static String uploaded(Api api, Path file, String title) {
        try {
            return api.upload(
                    title + " " + file.getFileName().toString().replaceAll("[^A-Za-z0-9.]", " "),
                    file.getFileName().toString(),
                    Files.readAllBytes(file),
                    Tlp.CLEAR);
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
