package ca.liaison.floods;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.RunningPortal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Honest readers, each at a network address of their own, who open a page, read it for a second, and open the next. */
final class Readers {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int READING_MILLIS = 1_000;

    private final URI base;
    private final List<String> pages;

    Readers(String base, List<String> pages) {
        this.base = URI.create(base);
        this.pages = pages;
    }

    /** What they saw. */
    record Seen(long pages, double longestSeconds) {}

    /** How long they wait while something goes on, and a little before and after. Nobody is refused. */
    Seen during(int readers, Callable<?> event) throws Exception {
        var longest = new AtomicLong();
        var opened = new AtomicLong();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var all = Executors.newScheduledThreadPool(readers);
        try {
            for (int reader = 0; reader < readers; reader++) {
                all.scheduleWithFixedDelay(
                        reading(reader, longest, opened, failures),
                        reader * READING_MILLIS / readers,
                        READING_MILLIS,
                        TimeUnit.MILLISECONDS);
            }
            await(opened, readers);
            event.call();
            await(opened, opened.get() + readers);
        } finally {
            all.shutdown(); // whoever waits for a page still gets it, and counts
            assertThat(all.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(failures).isEmpty();
        return new Seen(opened.get(), longest.get() / 1e9);
    }

    private Runnable reading(int reader, AtomicLong longest, AtomicLong opened, Queue<Throwable> failures) {
        var turn = new AtomicLong(reader);
        return () -> {
            try {
                long start = System.nanoTime();
                open(pages.get((int) (turn.getAndIncrement() % pages.size())), reader);
                longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            } catch (Exception | AssertionError e) {
                failures.add(e);
            }
            opened.incrementAndGet();
        };
    }

    private void open(String page, int reader) throws Exception {
        var answer = BROWSER.send(
                HttpRequest.newBuilder(base.resolve(page))
                        .timeout(Duration.ofMinutes(2))
                        .header("X-Forwarded-For", "198.51.100." + (reader + 1))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
    }

    /** So many at once, all of them begun before the first is waited for. */
    static <T> List<T> atOnce(int many, IntFunction<Callable<T>> each) throws Exception {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var answers = new ArrayList<T>();
            for (var one :
                    threads.invokeAll(IntStream.range(0, many).mapToObj(each).toList(), 5, TimeUnit.MINUTES)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(AtomicLong opened, long many) throws Exception {
        RunningPortal.await(many + " pages to be opened", () -> opened.get() >= many);
    }
}
