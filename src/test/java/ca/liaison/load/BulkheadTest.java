package ca.liaison.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private static Bulkhead of(int places, int line, Duration patience) {
        return new Bulkhead("test", places, line, patience) {
        };
    }

    @Test
    void beyond_places_and_line_it_refuses_at_once_with_the_time_to_wait() {
        var bulkhead = of(1, 0, Duration.ofSeconds(7));
        try (var place = bulkhead.enter("one")) {
            assertThatThrownBy(() -> bulkhead.run("another", () -> "done")).isInstanceOfSatisfying(Busy.class, busy -> {
                assertThat(busy.status()).isEqualTo(503);
                assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(7));
            });
        }

        assertThat(bulkhead.run("another", () -> "done")).isEqualTo("done");
    }

    @Test
    void who_waits_in_line_has_its_turn_when_a_place_is_free() throws Exception {
        var bulkhead = of(1, 1, Duration.ofSeconds(30));
        var place = bulkhead.enter("one");
        var waiting = CompletableFuture.supplyAsync(() -> bulkhead.run("another", () -> "done"));
        assertThat(waiting).isNotDone();

        place.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void who_waited_too_long_leaves_the_line_to_others() {
        var bulkhead = of(1, 1, Duration.ofMillis(20));
        try (var place = bulkhead.enter("one")) {
            IntStream.range(0, 3).forEach(i -> assertThatThrownBy(() -> bulkhead.enter("another")).isInstanceOf(Busy.class));
        }

        assertThat(bulkhead.run("another", () -> "done")).isEqualTo("done");
    }

    @Test
    void one_asker_has_at_most_half_of_it() {
        var bulkhead = of(4, 0, Duration.ofSeconds(1));
        try (var first = bulkhead.enter("greedy"); var second = bulkhead.enter("greedy")) {
            assertThatThrownBy(() -> bulkhead.enter("greedy")).isInstanceOf(Busy.class);
            assertThat(bulkhead.run("another", () -> "done")).isEqualTo("done");
        }
    }

    @Test
    void never_more_are_at_work_than_there_are_places_and_a_failure_frees_its_place() throws Exception {
        var bulkhead = of(2, 50, Duration.ofSeconds(30));
        var working = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        var ended = new CountDownLatch(20);
        IntStream.range(0, 20).forEach(i -> new Thread(() -> {
            try {
                bulkhead.run("asker " + i, () -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    working.decrementAndGet();
                    throw new IllegalStateException("the work failed");
                });
            } catch (IllegalStateException expected) {
                ended.countDown();
            }
        }).start());

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }
}
