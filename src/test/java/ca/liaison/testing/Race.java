package ca.liaison.testing;

import ca.liaison.load.Busy;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/** Many who do the same at the same moment. */
public final class Race {

    private static final int RUNNERS = 16;

    private Race() {}

    /**
     * How many of sixteen had success. Who found no place for costly work had none; what else one of them throws fails
     * the test.
     */
    public static long won(IntPredicate attempt) throws Exception {
        var threads = Executors.newFixedThreadPool(RUNNERS);
        try {
            var start = new CountDownLatch(RUNNERS);
            var runs = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < RUNNERS; i++) {
                var number = i;
                runs.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return isWon(attempt, number);
                }));
            }
            long won = 0;
            for (var run : runs) {
                won += run.get() ? 1 : 0;
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isWon(IntPredicate attempt, int number) {
        try {
            return attempt.test(number);
        } catch (Busy wait) {
            return false;
        }
    }
}
