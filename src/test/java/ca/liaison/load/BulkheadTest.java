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
        return new Bulkhead("test", places, line, patience) {};
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
            IntStream.range(0, 3)
                    .forEach(i ->
                            assertThatThrownBy(() -> bulkhead.enter("another")).isInstanceOf(Busy.class));
        }

        assertThat(bulkhead.run("another", () -> "done")).isEqualTo("done");
    }

    @Test
    void one_asker_has_at_most_half_of_it() {
        var bulkhead = of(4, 0, Duration.ofSeconds(1));
        try (var first = bulkhead.enter("greedy");
                var second = bulkhead.enter("greedy")) {
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
        IntStream.range(0, 20)
                .forEach(i -> new Thread(() -> {
                            try {
                                bulkhead.run("asker " + i, () -> {
                                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                                    working.decrementAndGet();
                                    throw new IllegalStateException("the work failed");
                                });
                            } catch (IllegalStateException expected) {
                                ended.countDown();
                            }
                        })
                        .start());

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void who_has_a_share_at_work_is_passed_over_in_the_line() throws Exception {
        var bulkhead = of(2, 4, Duration.ofSeconds(30));
        var greedy = bulkhead.enter("greedy");
        var waiting = CompletableFuture.supplyAsync(() -> bulkhead.enter("greedy"));
        try (var other = bulkhead.enter("another")) {
            assertThat(waiting).isNotDone();
        }
        assertThat(waiting).isNotDone();

        greedy.close();

        waiting.get(10, TimeUnit.SECONDS).close();
    }

    @Test
    void what_may_be_left_out_does_not_wait() {
        var bulkhead = of(2, 10, Duration.ofHours(1));
        try (var place = bulkhead.enter("one")) {
            assertThat(bulkhead.attempt("one", () -> "done")).isEmpty();
            assertThat(bulkhead.attempt("another", () -> bulkhead.attempt("third", () -> "done")))
                    .contains(java.util.Optional.empty());
        }
        assertThat(bulkhead.attempt("one", () -> "done")).contains("done");
    }

    @Test
    void who_is_interrupted_in_line_leaves_it() throws Exception {
        var bulkhead = of(1, 1, Duration.ofHours(1));
        try (var place = bulkhead.enter("one")) {
            var thread = new Thread(
                    () -> assertThatThrownBy(() -> bulkhead.enter("another")).isInstanceOf(Busy.class));
            thread.start();
            thread.interrupt();
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(bulkhead.run("another", () -> "done")).isEqualTo("done");
    }

    @Test
    void a_place_that_is_closed_twice_is_free_once() {
        var bulkhead = of(2, 0, Duration.ofSeconds(1));
        var first = bulkhead.enter("one");
        var second = bulkhead.enter("two");
        first.close();
        first.close();

        try (var third = bulkhead.enter("three")) {
            assertThatThrownBy(() -> bulkhead.enter("four")).isInstanceOf(Busy.class);
        }
        second.close();
    }

    @Test
    void a_network_of_ipv6_is_one_asker() {
        assertThat(AskerKey.at("2001:db8:1:2:3::4"))
                .isEqualTo(AskerKey.at("2001:db8:1:2::9"))
                .isNotEqualTo(AskerKey.at("2001:db8:1:3::9"));
        assertThat(AskerKey.at("192.0.2.1"))
                .isNotEqualTo(AskerKey.at("192.0.2.2"))
                .isNotEqualTo(AskerKey.account("192.0.2.1"));
    }
}
