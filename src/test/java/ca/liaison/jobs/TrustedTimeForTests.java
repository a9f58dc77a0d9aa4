package ca.liaison.jobs;

import ca.liaison.start.DataFolder;
import ca.liaison.store.Shelves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.stream.Stream;

/** For rooms whose tests move the clock on purpose. */
public final class TrustedTimeForTests {

    private TrustedTimeForTests() {}

    /** Believes whatever the clock says. */
    public static TrustedTime believing(Clock clock) {
        return new TrustedTime(null, Stream::empty, clock, System::nanoTime) {
            @Override
            public java.util.Optional<Doubt> doubt() {
                return java.util.Optional.empty();
            }
        };
    }

    /** Has known the time since now, while nothing passes but what the clock jumps. */
    public static TrustedTime since(Clock clock, Shelves shelves) {
        try {
            var time = new TrustedTime(
                    new KnownTimes(shelves, DataFolder.at(Files.createTempDirectory("time"))),
                    Stream::empty,
                    clock,
                    () -> 0);
            time.confirm();
            return time;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
