package ca.liaison.jobs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final Heartbeat heartbeat = new Heartbeat(null, null, new Waking());

    @AfterEach
    void stop() {
        heartbeat.stop();
        threads.shutdownNow();
    }

    @Test
    void a_turn_goes_on_until_the_pile_is_empty() throws Exception {
        var pile = new Pile(Duration.ofHours(1));
        pile.add(5);

        heartbeat.begin(pile, threads);

        assertThat(pile.done.tryAcquire(5, 5, SECONDS)).isTrue();
    }

    @Test
    void new_work_starts_at_once_when_its_chore_is_woken() throws Exception {
        var pile = new Pile(Duration.ofHours(1));
        heartbeat.begin(pile, threads);
        assertThat(pile.looked.tryAcquire(1, 5, SECONDS)).isTrue();
        for (int i = 0; i < 200; i++) { // also while the last turn is just ending
            pile.add(1);
            heartbeat.wake(Pile.class);
            assertThat(pile.done.tryAcquire(1, 5, SECONDS)).as("wake " + i).isTrue();
        }
    }

    @Test
    void a_turn_comes_again_after_its_pause() throws Exception {
        var pile = new Pile(Duration.ofMillis(20));

        heartbeat.begin(pile, threads);

        assertThat(pile.looked.tryAcquire(3, 5, SECONDS)).isTrue();
    }

    @Test
    void a_failing_chore_stops_no_other_and_is_tried_again() throws Exception {
        var tries = new Semaphore(0);
        var pile = new Pile(Duration.ofMillis(20));
        heartbeat.begin(
                chore(1, () -> {
                    tries.release();
                    throw new StackOverflowError("on purpose");
                }),
                threads);
        heartbeat.begin(pile, threads);

        assertThat(pile.looked.tryAcquire(3, 5, SECONDS)).isTrue();
        assertThat(tries.tryAcquire(2, 5, SECONDS)).isTrue();
    }

    @Test
    void as_many_work_at_once_as_the_chore_allows_and_no_more() throws Exception {
        var three = new CountDownLatch(3);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var crowd = chore(3, () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            three.countDown();
            three.await(5, SECONDS);
            atOnce.decrementAndGet();
            return false;
        });
        heartbeat.begin(crowd, threads);
        for (int i = 0; i < 50; i++) {
            heartbeat.wake(crowd.getClass());
        }

        assertThat(three.await(5, SECONDS)).isTrue();
        Thread.sleep(50);
        assertThat(most).hasValue(3);
    }

    @Test
    void nothing_begins_after_the_end() throws Exception {
        var pile = new Pile(Duration.ofMillis(1));
        pile.add(Integer.MAX_VALUE);
        heartbeat.begin(pile, threads);
        assertThat(pile.done.tryAcquire(10, 5, SECONDS)).isTrue();

        heartbeat.stop();
        pile.done.drainPermits();
        heartbeat.wake(Pile.class);

        assertThat(pile.done.tryAcquire(1, 100, MILLISECONDS)).isFalse();
    }

    private interface Doing {
        boolean one() throws Exception;
    }

    private static Chore chore(int workers, Doing doing) {
        return new Chore() {
            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public int workers() {
                return workers;
            }

            @Override
            public boolean doOne() {
                try {
                    return doing.one();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static class Pile implements Chore {

        final Semaphore done = new Semaphore(0);
        final Semaphore looked = new Semaphore(0);
        private final AtomicInteger left = new AtomicInteger();
        private final Duration every;

        Pile(Duration every) {
            this.every = every;
        }

        void add(int more) {
            left.addAndGet(more);
        }

        @Override
        public Duration every() {
            return every;
        }

        @Override
        public boolean doOne() {
            if (left.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
                looked.release();
                return false;
            }
            done.release();
            return true;
        }
    }
}
