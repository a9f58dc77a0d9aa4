package ca.liaison.floods;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Honest readers, each at a network address of their own, who open a page, read it for a second, and open the next. */
final class Readers {

    private static final HttpClient BROWSER = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int READING_MILLIS = 1_000;

    private final URI base;
    private final List<String> pages;

    Readers(String base, List<String> pages) {
        this.base = URI.create(base);
        this.pages = pages;
    }

    /** What they saw. */
    record Seen(long pages, double longestSeconds) {
    }

    /** How long they wait while something goes on, and a little before and after. Nobody is refused. */
    Seen during(int readers, Callable<?> event) throws Exception {
        var longest = new AtomicLong();
        var opened = new AtomicLong();
        var clock = Executors.newScheduledThreadPool(4);
        var browsers = Executors.newFixedThreadPool(readers);
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        try {
            for (int reader = 0; reader < readers; reader++) {
                readOn(reader, clock, browsers, longest, opened, failures);
            }
            await(opened, readers);
            event.call();
            await(opened, opened.get() + readers);
        } finally {
            clock.shutdownNow();
            browsers.shutdown();
            assertThat(browsers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(failures).isEmpty();
        return new Seen(opened.get(), longest.get() / 1e9);
    }

    private void readOn(int reader, ScheduledExecutorService clock, ExecutorService browsers, AtomicLong longest, AtomicLong opened, java.util.Queue<Throwable> failures) {
        var turn = new AtomicLong(reader);
        clock.scheduleWithFixedDelay(() -> {
            try {
                browsers.submit(() -> {
                    long start = System.nanoTime();
                    open(pages.get((int) (turn.getAndIncrement() % pages.size())), reader);
                    longest.accumulateAndGet(System.nanoTime() - start, Math::max);
                    opened.incrementAndGet();
                    return null;
                }).get();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException e) {
                failures.add(e.getCause());
            }
        }, reader * READING_MILLIS / 50, READING_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void open(String page, int reader) throws Exception {
        var answer = BROWSER.send(HttpRequest.newBuilder(base.resolve(page)).timeout(Duration.ofMinutes(2)).header("X-Forwarded-For", "198.51.100." + (reader + 1)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
    }

    /** So many at once, all of them begun before the first is waited for. */
    static <T> List<T> atOnce(int many, java.util.function.IntFunction<Callable<T>> each) throws Exception {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var all = threads.invokeAll(IntStream.range(0, many).mapToObj(each).toList(), 5, TimeUnit.MINUTES);
            var answers = new java.util.ArrayList<T>();
            for (Future<T> one : all) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(AtomicLong opened, long many) throws Exception {
        ca.liaison.testing.RunningPortal.await(many + " pages to be opened", () -> opened.get() >= many);
    }
}
