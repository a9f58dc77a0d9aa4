package ca.liaison.extraction;

import ca.liaison.start.DataFolder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads any file, however bad, in processes that may die of it. Callers on many threads share the processes and wait
 * for their turn; what comes out goes to their {@link Receiver} while it is read.
 */
@ApplicationScoped
public class Extractor implements AutoCloseable {

    /** From here on the thorough compiler is worth its while. */
    private static final long LARGE = 500_000;

    private static final long IDLE_MINUTES = 5;

    private final Setup setup;
    private final Semaphore turns;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    /** Those that read large tables, and were compiled thoroughly meanwhile. */
    private final Deque<WorkerProcess> thorough = new ConcurrentLinkedDeque<>();

    private final AtomicInteger hired = new AtomicInteger();
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1, task -> {
        var thread = new Thread(task, "extraction-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    @Inject
    Extractor(
            @ConfigProperty(name = "EXTRACT_WORKERS") Optional<Integer> workers,
            @ConfigProperty(name = "EXTRACT_TIMEOUT", defaultValue = "PT60S") Duration time,
            @ConfigProperty(name = "EXTRACT_HEAP", defaultValue = "1g") String heap,
            @ConfigProperty(name = "EXTRACT_OCR", defaultValue = "true") boolean ocr,
            DataFolder data,
            @ConfigProperty(name = "EXTRACT_MAIN", defaultValue = Setup.MAIN)
                    String mainClass) { // tests put one there that misbehaves on demand
        this(Setup.of(
                        workers.orElse(Runtime.getRuntime().availableProcessors()),
                        time,
                        heap,
                        Path.of(System.getProperty("jboss.home.dir", "."), "extract", "lib") + "/*",
                        data.folder("scratch", "extraction"),
                        mainClass)
                .withOcr(ocr));
    }

    Extractor(Setup setup) {
        this.setup = setup;
        turns = new Semaphore(setup.workers(), true);
        Scratch.delete(setup.scratch()); // what a killed server left
    }

    /**
     * Reads one file to its end, successful or not. {@code name} only helps to recognize the type; {@code depth} is 0
     * for a file that came from outside and one more for each document that a {@link Child} was found in. Throws what
     * the receiver throws, and {@link UncheckedIOException} when the file cannot be opened or no process started.
     */
    public Outcome extract(Path file, String name, int depth, Receiver receiver) {
        return ask(file, worker -> worker.read(file, name, depth, receiver));
    }

    /**
     * The same for a file whose sheets are kept as cells too: of a large one only the beginning becomes text, and
     * {@link TextWarning#TABLES_CUT} says so.
     */
    public Outcome extractBesideCells(Path file, String name, int depth, Receiver receiver) {
        return ask(file, worker -> worker.readBesideCells(file, name, depth, receiver));
    }

    /**
     * Reads the cells of a file's sheets, all of them, which takes its time with a large one. A file without sheets is
     * {@link Reason#UNSUPPORTED}.
     */
    public Outcome cells(Path file, String name, Receiver receiver) {
        turns.acquireUninterruptibly();
        return give(file, file.toFile().length() >= LARGE, worker -> worker.readCells(file, name, receiver));
    }

    /**
     * Draws the preview of a file of this media type; empty where there is nothing to draw, or the file is too bad for
     * it.
     */
    public Optional<Preview> draw(Path file, String mediaType) {
        var drawn = new AtomicReference<Preview>();
        ask(
                file,
                worker -> worker.draw(file, mediaType, new Receiver() {
                    @Override
                    public void part(Part part) {
                        throw new IllegalStateException("A preview has no text");
                    }

                    @Override
                    public void preview(Preview preview) {
                        drawn.set(preview);
                    }
                }));
        return Optional.ofNullable(drawn.get());
    }

    /** Whether every process is free at this moment. */
    public boolean isIdle() {
        return turns.availablePermits() == setup.workers();
    }

    /**
     * Makes a stamped copy of a PDF at {@code target}, which is there only where the outcome is complete. Somebody
     * waits for it, so the wait for a turn has an end.
     */
    public Outcome stamp(Path file, String name, Stamp stamp, Path target) throws InterruptedException {
        if (!turns.tryAcquire(setup.time().toMillis(), TimeUnit.MILLISECONDS)) {
            return new Outcome.Failed(Reason.TIMEOUT, Facts.of("application/pdf"), "no process was free");
        }
        var copied = new Receiver() {
            @Override
            public void part(Part part) {
                throw new IllegalStateException("A stamped copy has no text");
            }

            @Override
            public void child(Child copy) {
                try {
                    Files.copy(copy.file(), target, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException("The stamped copy of " + name + " cannot be kept", e);
                }
            }
        };
        return give(file, false, worker -> worker.stamp(file, name, stamp, copied));
    }

    private Outcome ask(Path file, Function<WorkerProcess, Outcome> question) {
        turns.acquireUninterruptibly();
        return give(file, false, question);
    }

    /** With a turn, which it gives back. */
    private Outcome give(Path file, boolean thoroughly, Function<WorkerProcess, Outcome> question) {
        try {
            if (!Files.isReadable(file)) {
                throw new UncheckedIOException(new NoSuchFileException(file.toString())); // our fault, not the file's
            }
            var worker = next(thoroughly);
            try {
                return question.apply(worker);
            } finally {
                giveBack(worker);
            }
        } finally {
            turns.release();
        }
    }

    private WorkerProcess next(boolean thoroughly) {
        var free = thoroughly ? thorough : idle;
        for (var worker = free.pollFirst(); worker != null; worker = free.pollFirst()) {
            if (worker.fit()) {
                return worker;
            }
            worker.close();
        }
        return hire(thoroughly);
    }

    /**
     * A process that is no longer fit is replaced at once, so that the next file finds one already starting; a thorough
     * one only when it is needed again.
     */
    private void giveBack(WorkerProcess worker) {
        if (closed || worker.isThorough() && !worker.fit()) {
            worker.close();
        } else if (worker.isThorough()) {
            thorough.addFirst(worker);
            watch.schedule(() -> endIfIdle(worker), IDLE_MINUTES, TimeUnit.MINUTES);
        } else if (worker.fit()) {
            idle.addFirst(worker);
        } else {
            worker.close();
            idle.addLast(hire(false));
        }
    }

    private void endIfIdle(WorkerProcess worker) {
        if (thorough.remove(worker)) {
            worker.close();
        }
    }

    private WorkerProcess hire(boolean thorough) {
        if (closed) {
            throw new IllegalStateException("Extraction is closed");
        }
        return new WorkerProcess(setup, setup.scratch().resolve("worker-" + hired.incrementAndGet()), watch, thorough);
    }

    @PreDestroy
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        Stream.of(idle, thorough).flatMap(Deque::stream).forEach(WorkerProcess::close);
        Scratch.delete(setup.scratch());
    }
}
