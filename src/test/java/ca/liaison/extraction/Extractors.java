package ca.liaison.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Extractors as the server has them, but on the class path of the tests. */
public final class Extractors {

    private Extractors() {}

    /** For tests of other rooms: the real thing, to be closed. */
    public static Extractor running(int workers) {
        return new Extractor(with(setup(), workers, Duration.ofSeconds(60), "512m"));
    }

    static Setup setup() {
        try {
            return Setup.of(
                    1,
                    Duration.ofSeconds(60),
                    "512m",
                    classPath(),
                    Files.createTempDirectory("extraction"),
                    Setup.MAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code -Dliaison.extract.lib} names the folder of a packaged server, to try exactly what is shipped. */
    private static String classPath() {
        var lib = System.getProperty("liaison.extract.lib");
        return lib != null
                ? lib + "/*"
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static Setup with(Setup s, int workers, Duration time, String heap) {
        return new Setup(workers, time, heap, s.classPath(), s.mainClass(), s.scratch(), s.filesEach(), s.ocr());
    }

    static Setup withMain(Setup s, String mainClass) {
        return new Setup(
                s.workers(), s.time(), s.heap(), s.classPath(), mainClass, s.scratch(), s.filesEach(), s.ocr());
    }

    static Collected read(Extractor extractor, Path file) {
        return Collected.from(extractor, file, file.getFileName().toString(), 0);
    }
}
