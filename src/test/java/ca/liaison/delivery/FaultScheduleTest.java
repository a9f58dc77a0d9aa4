package ca.liaison.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.mail.PostmasterForTests;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.testing.ScriptedRelay;
import ca.liaison.testing.ScriptedRelay.Moment;
import ca.liaison.testing.ScriptedRelay.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever the relay, the nodes and people do, in any order: the audience is the sum of the states, and a mailing is
 * complete only when every line is final.
 */
class FaultScheduleTest {

    private static final int SCHEDULES = Integer.getInteger("schedules", 12);
    private static final int STEPS = 60;
    private static final int AUDIENCE = 45;
    private static final String[] ANSWERS = {
        ScriptedRelay.USUAL,
        ScriptedRelay.USUAL,
        ScriptedRelay.CLOSE,
        "421 4.3.2 Going down",
        "450 4.7.1 Later",
        "451 4.3.0 Later",
        "550 5.1.1 No",
        "552 5.2.2 Full",
        "250 2.0.0 Ok"
    };

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    @Test
    void the_audience_is_always_the_sum_and_complete_means_final() {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            MONGO.database().drop();
            run(seed);
        }
    }

    private static void run(int seed) {
        var chance = new Random(seed);
        var clock = new MovableClock(Instant.parse("2026-03-01T15:00:00Z"));
        try (var relay = ScriptedRelay.obliging()) {
            var nodes = new LedgerForTests[] {node(relay, clock), node(relay, clock)};
            nodes[0].begin("m", Priority.BULK, chance.nextBoolean(), LedgerForTests.audience(AUDIENCE));
            for (int step = 0; step < STEPS; step++) {
                int which = chance.nextInt(2);
                step(chance, nodes, which, relay, clock);
                check(seed, step, nodes[which], false);
            }
            relay.script((moment, recipient) -> ScriptedRelay.USUAL);
            nodes[0] = node(relay, clock); // one that does not know that the relay was away
            nodes[0].mailings.resume("m");
            for (int n = 0; n < 12; n++) {
                clock.move(Duration.ofHours(5));
                nodes[0].workUntilIdle();
                nodes[0].mailings
                        .lines("m", DeliveryState.UNKNOWN, 0, AUDIENCE)
                        .forEach(line -> nodes[0].mailings.sendAgain(line.id(), "office@x.ca"));
            }
            check(seed, STEPS, nodes[0], true);
            var got = relay.received().stream()
                    .filter(Received::answered)
                    .map(Received::recipient)
                    .collect(Collectors.toSet());
            assertThat(nodes[0].mailings.all("m"))
                    .as("seed " + seed)
                    .allSatisfy(line -> assertThat(got.contains(line.address()))
                            .as(line.toString())
                            .isEqualTo(line.acceptedAt() != null));
        }
    }

    private static void step(
            Random chance, LedgerForTests[] nodes, int which, ScriptedRelay relay, MovableClock clock) {
        var node = nodes[which];
        switch (chance.nextInt(12)) {
            case 0 -> clock.move(Duration.ofMinutes(chance.nextInt(20)));
            case 1 -> {
                var moment = Moment.values()[1 + chance.nextInt(5)];
                var answer = ANSWERS[chance.nextInt(ANSWERS.length)];
                relay.script((at, recipient) ->
                        at == moment && !"250 2.0.0 Ok".equals(answer) ? answer : ScriptedRelay.USUAL);
            }
            case 2 -> relay.cutAll();
            case 3 -> nodes[which] = node(relay, clock); // the one before was killed
            case 4 -> node.mailings.pause("m");
            case 5, 6 -> node.mailings.resume("m");
            case 7 -> node.mailings.opened("m", address(chance));
            case 8 -> node.mailings.acknowledged("m", address(chance));
            case 9 -> node.mailings.sendAgain("m#" + chance.nextInt(AUDIENCE), "office@x.ca");
            default -> {
                for (int n = chance.nextInt(12); n > 0; n--) {
                    node.batches.look();
                    node.dispatching.doOne();
                }
            }
        }
    }

    private static String address(Random chance) {
        int n = chance.nextInt(AUDIENCE);
        return "person" + n + "@police" + n % 10 + ".example";
    }

    private static void check(int seed, int step, LedgerForTests node, boolean mustBeOver) {
        Map<DeliveryState, Long> counts = node.mailings.counts("m");
        assertThat(counts.values().stream().mapToLong(n -> n).sum())
                .as("seed " + seed + " step " + step)
                .isEqualTo(AUDIENCE);
        boolean isFinal = counts.entrySet().stream()
                .allMatch(count -> count.getValue() == 0 || count.getKey().isFinal());
        boolean isComplete = node.mailings.find("m").orElseThrow().progress() == Progress.COMPLETE;
        assertThat(!isComplete || isFinal)
                .as("seed " + seed + " step " + step + " " + counts)
                .isTrue();
        if (mustBeOver) {
            assertThat(isComplete).as("seed " + seed + " " + counts).isTrue();
        }
    }

    private static LedgerForTests node(ScriptedRelay relay, MovableClock clock) {
        return new LedgerForTests(
                MONGO.shelves(),
                PostmasterForTests.at(relay.port(), 1, Duration.ofMillis(300), clock),
                clock,
                LedgerForTests.COMPOSER);
    }
}
