package ca.liaison.testing;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a server, the processes it started, its peer and this process have used of the processors: tells more than the
 * clock where other work goes on.
 */
public final class ProcessorTime {

    /** Seconds in a second. */
    private static final double HARDLY_ANYTHING = 0.1;

    private final ProcessHandle server;
    private final ProcessHandle peer;
    private double before;
    private double beforeOfWorkers;
    private double beforeOfPeer;
    private double beforeOfThis;

    public ProcessorTime(ProcessHandle server, ProcessHandle peer) {
        this.server = server;
        this.peer = peer;
        take();
    }

    /** In words, and since the last time. A process that ended meanwhile takes its time with it. */
    public String take() {
        var now = seconds(Stream.of(server));
        var ofWorkers = seconds(server.descendants());
        var ofPeer = seconds(Stream.of(peer));
        var ofThis = seconds(Stream.of(ProcessHandle.current()));
        var words = String.format(
                Locale.ROOT,
                "processor time: server %.1f s, extraction %.1f s, peer %.1f s, this process %.1f s",
                now - before,
                ofWorkers - beforeOfWorkers,
                ofPeer - beforeOfPeer,
                ofThis - beforeOfThis);
        before = now;
        beforeOfWorkers = ofWorkers;
        beforeOfPeer = ofPeer;
        beforeOfThis = ofThis;
        return words;
    }

    /**
     * Waits until all of them have hardly anything to do for five seconds: what they put off, and what their compilers
     * have left, is done then.
     */
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
        return Stream.concat(Stream.of(server, peer, ProcessHandle.current()), server.descendants());
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1e3;
    }
}
