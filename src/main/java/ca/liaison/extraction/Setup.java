package ca.liaison.extraction;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the extraction processes are set up. {@code classPath} is given to {@code java -cp} as it is; {@code scratch} is
 * a folder of their own, emptied at start; {@code filesEach} is how many files a process reads before a fresh one takes
 * its place.
 */
record Setup(
        int workers,
        Duration time,
        String heap,
        String classPath,
        String mainClass,
        Path scratch,
        int filesEach,
        boolean ocr) {

    static final String MAIN = "ca.liaison.extraction.worker.Worker";

    /** Files after which a process is replaced: what parsers leave behind in memory stays small. */
    private static final int FILES_EACH = 2_000;

    static Setup of(int workers, Duration time, String heap, String classPath, Path scratch, String mainClass) {
        return new Setup(Math.max(1, workers), time, heap, classPath, mainClass, scratch, FILES_EACH, true);
    }

    Setup withOcr(boolean ocr) {
        return new Setup(workers, time, heap, classPath, mainClass, scratch, filesEach, ocr);
    }

    Limits limits() {
        return Limits.within(time.toMillis());
    }
}
