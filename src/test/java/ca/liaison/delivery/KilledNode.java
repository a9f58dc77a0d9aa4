package ca.liaison.delivery;

import ca.liaison.mail.PostmasterForTests;
import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * A node in a process of its own, which plans and sends a mailing until it is complete, or killed. Each one lives some
 * minutes later than the one before, so that leases of the dead have ended.
 */
final class KilledNode {

    private KilledNode() {}

    /** Store, relay's port, minutes, audience, whether to hold what is unknown. */
    public static void main(String[] arguments) throws Exception {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(Long.parseLong(arguments[2])));
        boolean holds = Boolean.parseBoolean(arguments[4]);
        var store = StoreForTests.in(Path.of(arguments[0]));
        var ledger = new LedgerForTests(
                new Shelves(store.client().getDatabase("liaison")),
                PostmasterForTests.at(Integer.parseInt(arguments[1]), 4, Duration.ofSeconds(20), clock),
                clock,
                LedgerForTests.COMPOSER);
        System.out.println("begun");
        ledger.mailings.begin(Mailing.fresh("m", "test", Priority.BULK, holds));
        if (ledger.mailings.find("m").orElseThrow().progress() == Progress.PLANNING) {
            ledger.mailings.plan("m", LedgerForTests.audience(Integer.parseInt(arguments[3])));
            ledger.mailings.planned("m");
        }
        try (var work = ledger.work(4)) {
            while (!isDone(ledger)) {
                Thread.sleep(50);
            }
        }
        System.out.println("done");
        store.close();
        Runtime.getRuntime().halt(0);
    }

    private static boolean isDone(LedgerForTests ledger) {
        if (ledger.mailings.find("m").orElseThrow().progress() == Progress.COMPLETE) {
            return true;
        }
        return !ledger.claims.isAny("m")
                && ledger.mailings.counts("m").entrySet().stream()
                        .allMatch(count -> count.getValue() == 0
                                || count.getKey().isFinal()
                                || count.getKey() == DeliveryState.UNKNOWN);
    }
}
