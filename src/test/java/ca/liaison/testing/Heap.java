package ca.liaison.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Looks every few seconds at the memory of another Java process, and remembers the most it saw, in bytes. */
public final class Heap implements AutoCloseable {

    private static final Pattern G1 = Pattern.compile("total (?:reserved \\d+K, committed )?(\\d+)K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final long pid;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private Heap(long pid) {
        this.pid = pid;
    }

    public static Heap of(ProcessHandle process) {
        var heap = new Heap(process.pid());
        heap.watch.scheduleWithFixedDelay(heap::look, 0, 3, TimeUnit.SECONDS);
        return heap;
    }

    private void look() {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_info").redirectErrorStream(true).start();
            var lines = G1.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            long usedNow = 0;
            long committedNow = 0;
            while (lines.find()) { // one line for G1, one for each generation of the serial collector
                committedNow += Long.parseLong(lines.group(1)) << 10;
                usedNow += Long.parseLong(lines.group(2)) << 10;
            }
            used.accumulateAndGet(usedNow, Math::max);
            committed.accumulateAndGet(committedNow, Math::max);
        } catch (IOException gone) {
            // it ended meanwhile
        }
    }

    public long used() {
        return used.get();
    }

    public long committed() {
        return committed.get();
    }

    /** The most memory that the whole process ever held, as Linux counts it; 0 elsewhere. */
    public long resident() throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        var found = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return found.find() ? Long.parseLong(found.group(1)) << 10 : 0;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
