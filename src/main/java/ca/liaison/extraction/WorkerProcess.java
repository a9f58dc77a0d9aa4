package ca.liaison.extraction;

import ca.liaison.OneLine;
import ca.liaison.start.OwnersOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One extraction process, seen from the server: it gets one file at a time, and is ended without ceremony when that
 * file costs too much.
 */
final class WorkerProcess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());
    private static final long STARTING_MILLIS = 60_000;
    private static final long PREVIEW_MILLIS = 15_000;
    /**
     * Of a process that ends by itself for want of memory (-XX:+ExitOnOutOfMemoryError). One that is killed, by
     * whomever, says nothing of its file.
     */
    private static final int OUT_OF_MEMORY = 3;

    private final Setup setup;
    private final Path scratch;
    private final ScheduledExecutorService watch;
    private final Process process;
    private final Complaints complaints;
    private final boolean thorough;
    private final Wire<Request, Message> wire;
    private boolean ready;
    private boolean spent;
    private int files;
    private volatile String ended;

    WorkerProcess(Setup setup, Path scratch, ScheduledExecutorService watch, boolean thorough) {
        this.setup = setup;
        this.scratch = scratch;
        this.watch = watch;
        this.thorough = thorough;
        try {
            OwnersOnly.makeFolder(scratch);
            process = Launch.start(setup, scratch, thorough);
        } catch (IOException e) {
            throw new UncheckedIOException("No extraction process could be started in " + scratch, e);
        }
        complaints = Complaints.of(process);
        wire = Wire.ofServer(process.getInputStream(), process.getOutputStream());
    }

    /** Whether the next file may be given to it. */
    boolean fit() {
        return !spent && process.isAlive() && files < setup.filesEach();
    }

    boolean isThorough() {
        return thorough;
    }

    Outcome read(Path file, String name, int depth, Receiver receiver) {
        return read(file, name, depth, setup.limits(), receiver);
    }

    Outcome readBesideCells(Path file, String name, int depth, Receiver receiver) {
        return read(file, name, depth, setup.limits().forTables(), receiver);
    }

    private Outcome read(Path file, String name, int depth, Limits limits, Receiver receiver) {
        return answer(
                new Request(
                        file.toAbsolutePath().toString(),
                        name,
                        depth,
                        scratch.toString(),
                        limits,
                        setup.ocr(),
                        false,
                        null,
                        null),
                receiver);
    }

    Outcome readCells(Path file, String name, Receiver receiver) {
        var limits = setup.limits().forCells(file.toFile().length());
        return answer(
                new Request(
                        file.toAbsolutePath().toString(), name, 0, scratch.toString(), limits, false, true, null, null),
                receiver);
    }

    Outcome stamp(Path file, String name, Stamp stamp, Receiver receiver) {
        return answer(
                new Request(
                        file.toAbsolutePath().toString(),
                        name,
                        0,
                        scratch.toString(),
                        setup.limits(),
                        false,
                        false,
                        null,
                        stamp),
                receiver);
    }

    Outcome draw(Path file, String mediaType, Receiver receiver) {
        return answer(
                new Request(
                        file.toAbsolutePath().toString(),
                        "",
                        0,
                        scratch.toString(),
                        Limits.within(PREVIEW_MILLIS),
                        false,
                        false,
                        mediaType,
                        null),
                receiver);
    }

    private Outcome answer(Request request, Receiver receiver) {
        getReady();
        files++;
        spent = true; // until it has answered to the end
        var limits = request.limits();
        var tally = new OutputTally(limits, Path.of(request.file()).toFile().length());
        var time = new Stopwatch(limits.millis(), limits.stallMillis());
        var guard = watch.scheduleWithFixedDelay(() -> endWhenOver(time), 100, 100, TimeUnit.MILLISECONDS);
        try {
            wire.send(request);
            return listen(tally, time, receiver);
        } catch (IOException e) {
            return tally.said() != null ? tally.said() : broken(tally, e);
        } finally {
            guard.cancel(false);
        }
    }

    private Outcome listen(OutputTally tally, Stopwatch time, Receiver receiver) throws IOException {
        while (true) {
            var message = wire.receive();
            time.heard();
            String limit = null;
            switch (message.kind()) {
                case BEGUN -> {
                    tally.begun(message.facts());
                    hand(time, () -> receiver.begun(message.facts()));
                }
                case PART -> {
                    limit = tally.count(message.part());
                    if (limit == null) {
                        hand(time, () -> receiver.part(message.part()));
                    }
                }
                case GRID -> {
                    limit = tally.count(message.grid());
                    if (limit == null) {
                        hand(time, () -> receiver.grid(message.grid()));
                    }
                }
                case ATTACHED -> limit = take(message.attached(), tally, time, receiver);
                case OCR -> {
                    if (tally.mayRecognize()) {
                        time.allow(Limits.OCR_MILLIS);
                    }
                }
                case DONE -> tally.complete(message.facts());
                case FAILED -> tally.failed(message.reason(), message.facts(), message.detail());
                case PREVIEW -> hand(time, () -> receiver.preview(message.preview()));
                case IDLE -> {
                    spent = tally.said() instanceof Outcome.Failed failed && failed.reason() == Reason.CRASH;
                    return tally.said();
                }
                default -> {}
            }
            if (limit != null) {
                return tally.ended(Reason.LIMIT, limit);
            }
        }
    }

    private static void hand(Stopwatch time, Runnable over) {
        time.hold();
        try {
            over.run();
        } finally {
            time.go();
        }
    }

    private String take(Message.Attached attached, OutputTally tally, Stopwatch time, Receiver receiver)
            throws IOException {
        var file = scratch.resolve("child-" + attached.number());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("An embedded document that is not there");
        }
        var size = Files.size(file);
        var limit = tally.count(size);
        if (limit == null) {
            var child = new Child(
                    EmbeddedNames.safe(attached.name(), "document-" + attached.number()),
                    attached.mediaType(),
                    size,
                    file);
            hand(time, () -> receiver.child(child));
        }
        Files.delete(file);
        return limit;
    }

    private void getReady() {
        if (ready) {
            return;
        }
        var time = new Stopwatch(STARTING_MILLIS, STARTING_MILLIS);
        var guard = watch.scheduleWithFixedDelay(() -> endWhenOver(time), 1, 1, TimeUnit.SECONDS);
        try {
            ready = wire.receive().kind() == Message.Kind.READY;
        } catch (IOException e) {
            spent = true;
            throw new UncheckedIOException("The extraction process did not start: " + complaints.last(), e);
        } finally {
            guard.cancel(false);
        }
    }

    private void endWhenOver(Stopwatch time) {
        var over = time.over();
        if (over != null) {
            ended = over;
            kill();
        }
    }

    private Outcome broken(OutputTally tally, IOException e) {
        if (ended != null) {
            return tally.ended(Reason.TIMEOUT, ended);
        }
        var exit = exit();
        LOG.log(Level.WARNING, "An extraction process ended with {0}: {1}", exit, OneLine.of(complaints.last()));
        return exit == OUT_OF_MEMORY
                ? tally.ended(Reason.MEMORY, "more than " + setup.heap() + " of memory")
                : tally.ended(Reason.CRASH, "the process ended with " + exit + " (" + e.getMessage() + ")");
    }

    /** The status of a process whose end was just noticed; one that only stopped making sense is killed. */
    private int exit() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        Scratch.delete(scratch);
    }
}
