package ca.liaison.testing;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** What a server, the processes it started and this process have used of the processors: tells more than the clock where other work goes on. */
public final class ProcessorTime {

    /** Seconds in a second. */
    private static final double HARDLY_ANYTHING = 0.1;

    private final ProcessHandle server;
    private double before;
    private double beforeOfWorkers;
    private double beforeOfThis;

    public ProcessorTime(ProcessHandle server) {
        this.server = server;
        take();
    }

    /** In words, and since the last time. A process that ended meanwhile takes its time with it. */
    public String take() {
        var now = seconds(Stream.of(server));
        var ofWorkers = seconds(server.descendants());
        var ofThis = seconds(Stream.of(ProcessHandle.current()));
        var words = String.format(Locale.ROOT, "processor time: server %.1f s, extraction %.1f s, this process %.1f s", now - before, ofWorkers - beforeOfWorkers,
                ofThis - beforeOfThis);
        before = now;
        beforeOfWorkers = ofWorkers;
        beforeOfThis = ofThis;
        return words;
    }

    /** Waits until the server, its processes and this one have hardly anything to do for five seconds: what they put off, and what their compilers have left, is done then. */
    public void awaitQuiet() throws InterruptedException {
        var busy = seconds(all());
        for (var quiet = 0; quiet < 5; ) {
            Thread.sleep(1_000);
            var now = seconds(all());
            quiet = now - busy < HARDLY_ANYTHING ? quiet + 1 : 0;
            busy = now;
        }
        take();
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(server, ProcessHandle.current()), server.descendants());
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes.mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis()).sum() / 1e3;
    }
}
