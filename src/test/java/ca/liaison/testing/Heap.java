package ca.liaison.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Hears from another Java virtual machine twice a second how much memory it holds, and remembers the most, in bytes.
 * One process listens for all the while: a new one each time would take from what is measured.
 */
public final class Heap implements AutoCloseable {

    private static final Set<String> USED = Set.of("S0U", "S1U", "EU", "OU");
    private static final Set<String> COMMITTED = Set.of("S0C", "S1C", "EC", "OC");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final long pid;
    private final Process jstat;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();

    private Heap(long pid) throws IOException {
        this.pid = pid;
        jstat = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstat").toString(),
                        "-gc",
                        Long.toString(pid),
                        "500")
                .start();
    }

    public static Heap of(ProcessHandle process) throws IOException {
        var heap = new Heap(process.pid());
        var ear = new Thread(heap::listen, "heap");
        ear.setDaemon(true);
        ear.start();
        return heap;
    }

    private void listen() {
        try (var lines = jstat.inputReader()) {
            var names = lines.readLine();
            for (var line = names == null ? null : lines.readLine(); line != null; line = lines.readLine()) {
                used.accumulateAndGet(sum(words(names), words(line), USED), Math::max);
                committed.accumulateAndGet(sum(words(names), words(line), COMMITTED), Math::max);
            }
        } catch (IOException e) {
            if (jstat.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    private static long sum(List<String> names, List<String> kilobytes, Set<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(i -> wanted.contains(names.get(i)))
                .mapToLong(i -> (long) (Double.parseDouble(kilobytes.get(i)) * 1024))
                .sum();
    }

    /** The most so far; something was heard, or there is nothing to say. */
    public long used() {
        return heard(used);
    }

    public long committed() {
        return heard(committed);
    }

    private static long heard(AtomicLong most) {
        if (most.get() == 0) {
            throw new AssertionError("Nothing was heard of the heap");
        }
        return most.get();
    }

    /** The most memory that the whole process ever held, as Linux counts it; 0 elsewhere. */
    public long resident() throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        var found = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return found.find() ? Long.parseLong(found.group(1)) << 10 : 0;
    }

    @Override
    public void close() {
        jstat.destroy();
    }
}
