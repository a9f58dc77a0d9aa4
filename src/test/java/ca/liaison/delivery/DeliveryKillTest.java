package ca.liaison.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.mail.PostmasterForTests;
import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import ca.liaison.testing.ScriptedRelay;
import ca.liaison.testing.ScriptedRelay.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of the ledger: whenever a node is killed, nobody is left out, and whoever gets a message twice was known
 * to be in doubt. {@code -Dkill=full} kills more often.
 */
class DeliveryKillTest {

    private static final boolean FULL = "full".equals(System.getProperty("kill"));
    private static final int AUDIENCE = FULL ? 10_000 : 2_000;
    private static final int KILLS = FULL ? 100 : 5;
    private static final int CONNECTIONS = 4;
    private static final int LONGEST_MS = FULL ? 1_500 : 900;

    @TempDir
    Path folder;

    @Test
    void nobody_is_left_out_and_twice_only_who_was_in_doubt() throws Exception {
        try (var relay = new ScriptedRelay((moment, recipient) -> ScriptedRelay.USUAL, 0, false)) {
            int kills = killAndGoOn(relay, false);

            try (var store = StoreForTests.in(folder.resolve("store"))) {
                var ledger = ledger(store);
                var lines = ledger.mailings.all("m").toList();
                assertThat(lines).hasSize(AUDIENCE);
                assertThat(ledger.mailings.counts("m")).containsEntry(DeliveryState.ACCEPTED, (long) AUDIENCE);
                assertThat(relay.received().stream().map(Received::recipient).distinct())
                        .hasSize(AUDIENCE);
                var tries = lines.stream().collect(Collectors.toMap(Delivery::address, Delivery::attempts));
                var twice = twice(relay);
                twice.forEach((recipient, copies) -> {
                    assertThat(tries.get(recipient)).as(recipient).isGreaterThanOrEqualTo(copies.size());
                    assertThat(copies)
                            .extracting(Received::messageId)
                            .containsOnly(copies.get(0).messageId());
                });
                assertThat(twice).hasSizeLessThanOrEqualTo(kills * CONNECTIONS);
                assertThat(lines.stream().filter(line -> line.attempts() > 1))
                        .hasSizeLessThanOrEqualTo(kills * CONNECTIONS);
            }
        }
    }

    @Test
    void held_for_a_person_nobody_gets_it_twice_and_whoever_is_missing_is_named() throws Exception {
        try (var relay = new ScriptedRelay((moment, recipient) -> ScriptedRelay.USUAL, 0, false)) {
            int kills = killAndGoOn(relay, true);

            try (var store = StoreForTests.in(folder.resolve("store"))) {
                var ledger = ledger(store);
                assertThat(twice(relay)).isEmpty();
                var got = relay.received().stream().map(Received::recipient).collect(Collectors.toSet());
                var unknown = ledger.mailings.lines("m", DeliveryState.UNKNOWN, 0, AUDIENCE);
                assertThat(unknown).hasSizeLessThanOrEqualTo(kills * CONNECTIONS);
                assertThat(ledger.mailings.all("m").filter(line -> !got.contains(line.address())))
                        .allSatisfy(line -> assertThat(line.state()).isEqualTo(DeliveryState.UNKNOWN));
                assertThat(ledger.mailings.counts("m").values().stream()
                                .mapToLong(n -> n)
                                .sum())
                        .isEqualTo(AUDIENCE);
                assertThat(ledger.mailings.find("m").orElseThrow().progress())
                        .isEqualTo(unknown.isEmpty() ? Progress.COMPLETE : Progress.RUNNING);
            }
        }
    }

    private static LedgerForTests ledger(StoreForTests store) {
        return new LedgerForTests(
                new Shelves(store.client().getDatabase("liaison")),
                PostmasterForTests.none(Clock.systemUTC()),
                Clock.systemUTC(),
                LedgerForTests.COMPOSER);
    }

    private static Map<String, List<Received>> twice(ScriptedRelay relay) {
        var all = relay.received().stream().collect(Collectors.groupingBy(Received::recipient));
        all.values().removeIf(copies -> copies.size() < 2);
        return all;
    }

    /** @return how often it was really killed in the middle */
    private int killAndGoOn(ScriptedRelay relay, boolean holds) throws Exception {
        var moments = new Random(holds ? 7 : 13);
        int killed = 0;
        for (int n = 0; ; n++) {
            var output = folder.resolve("node-" + n + ".txt");
            var node = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledNode.class.getName(),
                            folder.resolve("store").toString(),
                            Integer.toString(relay.port()),
                            Integer.toString(n * 10),
                            Integer.toString(AUDIENCE),
                            Boolean.toString(holds))
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                await(node, output, "begun");
                if (killed == KILLS) {
                    await(node, output, "done");
                    assertThat(Files.readString(output)).contains("done");
                    return killed;
                }
                Thread.sleep(moments.nextInt(LONGEST_MS));
                if (Files.readString(output).contains("done")) {
                    return killed;
                }
            } finally {
                node.destroyForcibly().waitFor(); // SIGKILL
            }
            killed++;
        }
    }

    private static void await(Process node, Path output, String word) throws IOException, InterruptedException {
        while (node.isAlive() && !Files.readString(output).contains(word)) {
            Thread.sleep(5);
        }
    }
}
