package ca.liaison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedCommitTest {

    @Test
    void writers_that_wait_for_a_commit_share_the_next_one() throws Exception {
        var commits = new AtomicInteger();
        var firstIsCommitting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var shared = new SharedCommit(() -> {
            if (commits.incrementAndGet() == 1) {
                firstIsCommitting.countDown();
                await(goOn);
            }
        });
        var threads = Executors.newCachedThreadPool();
        threads.submit(() -> shared.change(() -> 0));
        await(firstIsCommitting);
        var changing = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            threads.submit(() -> shared.change(() -> {
                changing.countDown();
                await(changing);
                return 0;
            }));
        }
        goOn.countDown();

        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(commits.get())
                .isBetween(2, 3); // one for the first, then one for all five, or for the few who came too late one more
    }

    @Test
    void a_commit_never_falls_inside_a_change() throws Exception {
        var inside = new AtomicInteger();
        var broken = new AtomicInteger();
        var shared = new SharedCommit(() -> broken.addAndGet(inside.get()));
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 2_000; i++) {
            threads.submit(() -> shared.change(() -> {
                inside.incrementAndGet();
                Thread.yield();
                return inside.decrementAndGet();
            }));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(broken).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
