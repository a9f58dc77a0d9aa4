package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.Folders;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at random moments of an ingest: while files arrive, are read, are filed, and while it starts
 * again. Whatever it had acknowledged is there afterwards, once. {@code -Dkill.rounds=20} is the whole proof; fewer
 * rounds keep the daily run short.
 */
class KillIT {

    private static final int FILES = 300;
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 4);
    private static final int PROGRAMS = 4;
    private static final int SHARE = FILES / (ROUNDS + 1);
    private static final int LONGEST_MOMENT = 500;
    private static final int LONGEST_START = 8_000;
    private static final Duration WORKERS_END = Duration.ofSeconds(5);

    private final Random random = new Random(Long.getLong("kill.seed", 20261122));
    private final ConcurrentLinkedQueue<Integer> unsent = new ConcurrentLinkedQueue<>();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final Semaphore share = new Semaphore(0);

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_file_is_there_once() throws Exception {
        try (var server = new OwnServer("kill-server", OwnServer.noContent(folder.resolve("content")), "512m")) {
            for (int number = 0; number < FILES; number++) {
                unsent.add(number);
            }
            var programs = Executors.newFixedThreadPool(PROGRAMS);
            for (int i = 0; i < PROGRAMS; i++) {
                programs.submit(() -> send(server.api()));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                server.start();
                killedSomewhere(server, round);
            }
            share.release(FILES);
            server.start();
            server.awaitReady();
            programs.shutdown();
            assertThat(programs.awaitTermination(5, TimeUnit.MINUTES)).isTrue();

            assertThat(acknowledged).hasSize(FILES);
            allEndedWell(server.api());
            eachIsThereOnce(server.api());
            eachPdfIsDrawn(server.api());
            server.stop();
            server.start();
            server.awaitReady();
            assertThat(Folders.files(server.scratch())).isEmpty();
            assertThat(server.api().ingestions("DONE")).isEqualTo(FILES);
        }
    }

    /**
     * Every fifth time while it starts; otherwise when a random part of the round's files was acknowledged, and a
     * moment later.
     */
    private void killedSomewhere(OwnServer server, int round) throws Exception {
        var before = acknowledged.size();
        share.release(SHARE);
        var isStarting = round % 5 == 0;
        if (isStarting) {
            while (server.server().isEmpty()) {
                Thread.sleep(10);
            }
        } else {
            server.awaitReady();
            awaitAcknowledged(before + random.nextInt(SHARE));
        }
        Thread.sleep(random.nextInt(isStarting ? LONGEST_START : LONGEST_MOMENT));
        var workers = server.kill();
        System.out.printf(
                "kill %d %s: %d acknowledged before, %d since, %d extraction processes%n",
                round, isStarting ? "while starting" : "at work", before, acknowledged.size() - before, workers.size());
        assertThat(OwnServer.allEnd(workers, WORKERS_END))
                .as("every extraction process ends within %s of the server's", WORKERS_END)
                .isTrue();
    }

    private void awaitAcknowledged(int wanted) throws InterruptedException {
        for (int i = 0; i < 1_000 && acknowledged.size() < wanted; i++) {
            Thread.sleep(20);
        }
    }

    /** One program: it sends what nobody has acknowledged, and sends it again when the answer did not come. */
    private void send(Api api) {
        while (acknowledged.size() < FILES) {
            var number = share.tryAcquire() ? unsent.poll() : null;
            if (number == null) {
                pause();
                continue;
            }
            try {
                var answer = api.send(api.uploading(title(number), name(number), bytes(number), Tlp.CLEAR));
                if (answer.statusCode() == 202) {
                    acknowledged.put(
                            number,
                            new ObjectMapper().readTree(answer.body()).get("id").asText());
                    continue;
                }
            } catch (IOException gone) {
                // the server died of it, or is not there yet
            } catch (InterruptedException e) {
                return;
            }
            unsent.add(number);
            share.release();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void allEndedWell(Api api) throws Exception {
        var ended = api.finished(acknowledged.values(), Duration.ofMinutes(5));

        assertThat(ended)
                .allSatisfy(ingestion -> assertThat(ingestion.get("state").asText())
                        .as(ingestion.toString())
                        .isEqualTo("DONE"));
        assertThat(api.ingestions("")).isEqualTo(FILES);
    }

    private void eachIsThereOnce(Api api) throws Exception {
        assertThat(api.json("/api/publications?size=0").get("total").asInt()).isEqualTo(FILES);
        for (int number = 0; number < FILES; number++) {
            var found = api.search("\"" + word(number) + "\"");
            assertThat(found.get("total").asInt()).as(name(number)).isEqualTo(1);
            var bytes = bytes(number);
            var sha256 = sha256(bytes);
            assertThat(api.file("/files/" + sha256 + "/" + name(number) + "?original=1"))
                    .as(name(number))
                    .isEqualTo(bytes);
            var publication = api.json(
                    "/api/publications/" + found.get("items").get(0).get("id").asText());
            assertThat(publication.get("files")).hasSize(1);
            assertThat(publication.get("files").get(0).get("sha256").asText()).isEqualTo(sha256);
        }
    }

    /** What was read before a kill, and not drawn then, is drawn some time. */
    private void eachPdfIsDrawn(Api api) throws Exception {
        for (var bytes : PDFS.values()) {
            var picture = "/files/" + sha256(bytes) + "/preview/page.png";
            RunningPortal.await(picture, () -> api.send(api.request(picture)).statusCode() == 200);
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String title(int number) {
        return "Kill proof " + number;
    }

    private static String word(int number) {
        return "uniqueword%03d".formatted(number);
    }

    private static String name(int number) {
        return "kill-%03d.%s"
                .formatted(number, List.of("txt", "html", "csv", "pdf", "md").get(number % 5));
    }

    /** The same bytes whenever they are asked for. */
    private static byte[] bytes(int number) {
        var words = "This file holds the word " + word(number) + " and no other file does. ";
        return switch (number % 5) {
            case 0 -> Samples.text(words.repeat(1 + number % 7));
            case 1 -> Samples.html(words);
            case 2 -> Samples.csv(words);
            case 3 ->
                PDFS.computeIfAbsent(number, one -> Samples.pdf(List.of(List.of(words), List.of("The second page."))));
            default -> Samples.text("# Kill proof\n\n" + words);
        };
    }

    /** PDFBox gives every document an id of its own, so each is made once. */
    private static final Map<Integer, byte[]> PDFS = new ConcurrentHashMap<>();
}
