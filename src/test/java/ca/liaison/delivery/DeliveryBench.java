package ca.liaison.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.mail.BareLoop;
import ca.liaison.mail.PostmasterForTests;
import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import ca.liaison.testing.Bench;
import ca.liaison.testing.ScriptedRelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger costs, on the embedded store in a folder. */
@Tag("bench")
class DeliveryBench {

    private static final int SENT = Integer.getInteger("bench.sent", 20_000);
    private static final int PLANNED = 100_000;
    private static final int COUNTED = 50_000;
    private static final int MANY = Integer.getInteger("bench.many", 1_000_000);
    private static final int FEW = 1_000;
    private static final int CLAIMED = 640;
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 20;

    @Test
    void sending_against_a_bare_loop_over_as_many_connections(@TempDir Path folder) throws Exception {
        var markdown = "Some words of a circular that everybody reads. ".repeat(500); // about 50 kB in both parts
        try (var relay = new ScriptedRelay((moment, recipient) -> ScriptedRelay.USUAL, 0, false);
                var store = StoreForTests.in(folder)) {
            var ledger = ledger(store, relay.port(), markdown);
            var recipients = LedgerForTests.audience(SENT);
            send(ledger, "warm", LedgerForTests.audience(SENT / 10));
            bare(relay, recipients.subList(0, SENT / 10), markdown);

            double bare = SENT / bare(relay, recipients, markdown);
            var heap = new HeapWatch();
            double with = SENT / send(ledger, "m", recipients);
            Bench.report("delivery-sending", with, "messages/s", "bare-loop", with / bare);
            Bench.report("delivery-heap", heap.most(), "MB", "before", heap.most() / heap.before());
            assertThat(ledger.mailings.counts("m")).containsEntry(DeliveryState.ACCEPTED, (long) SENT);
        }
    }

    /** What lives through a collection, now and then. */
    private static final class HeapWatch {

        private final double before = live();

        private static double live() {
            System.gc();
            return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
        }

        double most() {
            return live();
        }

        double before() {
            return before;
        }
    }

    private static double bare(ScriptedRelay relay, List<Addressee> recipients, String markdown) throws Exception {
        long begun = System.nanoTime();
        BareLoop.send(
                relay.port(),
                CONNECTIONS,
                recipients.stream().map(Addressee::address).toList(),
                markdown);
        return seconds(begun);
    }

    private static double send(LedgerForTests ledger, String id, List<Addressee> audience) throws Exception {
        ledger.begin(id, Priority.BULK, false, audience);
        long begun = System.nanoTime();
        try (var work = ledger.work(CONNECTIONS)) {
            while (ledger.mailings.find(id).orElseThrow().progress() != Progress.COMPLETE) {
                Thread.sleep(20);
            }
        }
        return seconds(begun);
    }

    @Test
    void planning_and_counting_and_claiming_in_many_lines(@TempDir Path folder) throws Exception {
        try (var relay = new ScriptedRelay((moment, recipient) -> ScriptedRelay.USUAL, 0, false);
                var store = StoreForTests.in(folder)) {
            var ledger = ledger(store, relay.port(), "Short");
            plan(ledger, "warm", 20_000);
            double planning = plan(ledger, "planned", PLANNED);
            Bench.report("delivery-planning", planning * 1000, "ms", "limit-5-s", planning / 5);

            plan(ledger, "counted", COUNTED);
            var counts = new double[ROUNDS];
            for (int n = 0; n < ROUNDS; n++) {
                long begun = System.nanoTime();
                assertThat(ledger.mailings.counts("counted")).containsEntry(DeliveryState.PLANNED, (long) COUNTED);
                counts[n] = seconds(begun) * 1000;
            }
            Arrays.sort(counts);
            Bench.report("delivery-counts", counts[ROUNDS - 2], "ms", "limit-300-ms", counts[ROUNDS - 2] / 300);

            var few = new ArrayList<Double>();
            claim(ledger, "warm");
            for (int n = 0; n < 3; n++) {
                plan(ledger, "few" + n, FEW);
                few.add(claim(ledger, "few" + n));
            }
            plan(ledger, "many", MANY);
            var many =
                    IntStream.range(0, 3).mapToObj(n -> claim(ledger, "many")).toList();
            double ratio = median(many) / median(few);
            Bench.report("delivery-claim", median(many) * 1e6 / CLAIMED, "us/line", "in-1000-lines", ratio);
        }
    }

    private static double plan(LedgerForTests ledger, String id, int size) {
        ledger.mailings.begin(Mailing.fresh(id, "test", Priority.BULK, false));
        long begun = System.nanoTime();
        ledger.mailings.plan(id, LedgerForTests.audience(size));
        double took = seconds(begun);
        return took;
    }

    /** Claim and outcome of some hundred lines, without the relay. */
    private static double claim(LedgerForTests ledger, String id) {
        ledger.mailings.planned(id);
        ledger.mailings.resume(id);
        var mailing = ledger.mailings.find(id).orElseThrow();
        long begun = System.nanoTime();
        for (int n = 0; n < CLAIMED; ) {
            var batch = ledger.claiming.take(List.of(mailing)).orElseThrow();
            while (batch.isReady()) {
                var line = batch.next();
                var stamp = batch.claim().stamp();
                ledger.sheets.move(
                        id, line.number(), DeliveryState.CLAIMED, DeliveryState.SENDING, stamp, Sheets.Change.NONE);
                ledger.sheets.accept(id, line.number(), stamp, line.plannedAt(), "250 2.0.0 Ok: queued as 4711");
                batch.done();
                n++;
            }
            ledger.claiming.settle(batch);
        }
        double took = seconds(begun);
        ledger.mailings.pause(id);
        return took;
    }

    private static LedgerForTests ledger(StoreForTests store, int port, String markdown) {
        return new LedgerForTests(
                new Shelves(store.client().getDatabase("liaison")),
                PostmasterForTests.at(port, CONNECTIONS, Duration.ofSeconds(20), Clock.systemUTC()),
                Clock.systemUTC(),
                LedgerForTests.composer(markdown));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
