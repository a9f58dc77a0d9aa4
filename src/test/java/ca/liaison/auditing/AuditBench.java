package ca.liaison.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Bench;
import ca.liaison.testing.OwnServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the record costs: the same page, of the same text, for the same reader, once of a publication that is marked, so
 * that every view waits for its entry to be kept, and once of one that is not. Both in turn, and so often before the
 * clock counts that the portal is compiled.
 */
@Tag("bench")
class AuditBench {

    private static final int READERS = 16;
    private static final int WARMING = 8;
    private static final int ROUNDS = 8;
    private static final int SECONDS = 3;

    @Test
    void views_that_are_entered_against_views_that_are_not(@TempDir Path folder) throws Exception {
        try (var server = new OwnServer("bench-audit", OwnServer.noContent(folder.resolve("content")), "512m")) {
            server.start();
            server.awaitReady();
            var api = server.api();
            var entered = page(api, Api.Tlp.GREEN);
            var free = page(api, Api.Tlp.CLEAR);
            var with = new ArrayList<Double>();
            var without = new ArrayList<Double>();
            for (int round = 0; round < WARMING + ROUNDS; round++) {
                with.add(rate(api, entered));
                without.add(rate(api, free));
            }
            with.subList(0, WARMING).clear();
            without.subList(0, WARMING).clear();
            Bench.report("audit", median(with), "views/s", "without-audit", median(with) / median(without));
            assertThat(api.json("/api/audit/verify").get("whole").asBoolean()).isTrue();
        }
    }

    private static String page(Api api, Api.Tlp tlp) throws Exception {
        var text = "The same words in both. ".repeat(200);
        var done = api.done(api.upload("Bench " + tlp, tlp + ".txt", text.getBytes(StandardCharsets.UTF_8), tlp));
        return URI.create(
                        api.json("/api/publications/" + done.get("publication").asText())
                                .get("addresses")
                                .get("en")
                                .asText())
                .getRawPath();
    }

    /** Views a second. */
    private static double rate(Api api, String path) throws Exception {
        var views = new AtomicLong();
        var readers = Executors.newFixedThreadPool(READERS);
        var start = System.nanoTime();
        var end = start + SECONDS * 1_000_000_000L;
        readers.invokeAll(IntStream.range(0, READERS)
                        .<Callable<Void>>mapToObj(n -> () -> {
                            while (System.nanoTime() < end) {
                                assertThat(api.send(api.request(path)).statusCode())
                                        .isEqualTo(200);
                                views.incrementAndGet();
                            }
                            return null;
                        })
                        .toList())
                .forEach(AuditBench::rethrown);
        readers.shutdown();
        return views.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static void rethrown(java.util.concurrent.Future<Void> reader) {
        try {
            reader.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
