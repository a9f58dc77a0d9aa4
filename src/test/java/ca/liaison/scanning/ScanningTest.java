package ca.liaison.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanningTest {

    @TempDir
    Path folder;

    @Test
    void a_real_clamd_tells_the_harmful_from_the_rest() throws Exception {
        assumeTrue(Clamd.isInstalled(), "clamd is not installed here");
        try (var clamd = Clamd.start(folder)) {
            var scanning = new Scanning(Optional.of("127.0.0.1"), clamd.port());

            assertThat(scan(scanning, "nothing to see here".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(new Verdict.Clean());
            assertThat(scan(scanning, new byte[0])).isEqualTo(new Verdict.Clean());
            assertThat(scan(scanning, ("Dear all, " + Clamd.HARMFUL).getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOfSatisfying(
                            Verdict.Infected.class,
                            infected -> assertThat(infected.what()).startsWith("Liaison.Test.Harmful"));
            assertThat(scan(scanning, new byte[5 << 20])).isEqualTo(new Verdict.TooLarge());
        }
    }

    @Test
    void answers_are_understood_as_clamd_gives_them() {
        assertThat(scanned(1 << 20, "stream: OK", 100)).isEqualTo(new Verdict.Clean());
        assertThat(scanned(1 << 20, "stream: Win.Test.EICAR_HDB-1 FOUND", 100_000))
                .isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1"));
        assertThat(scanned(1 << 20, "stream: OK", 8 << 20)).isEqualTo(new Verdict.TooLarge());
    }

    @Test
    void a_scanner_that_is_down_or_confused_lets_nothing_pass() {
        assertThatThrownBy(() -> scan(new Scanning(Optional.of("127.0.0.1"), 1), new byte[10]))
                .isInstanceOf(ScannerUnavailable.class);
        assertThatThrownBy(() -> scanned(1 << 20, "stream: Can't allocate memory ERROR", 10))
                .isInstanceOf(ScannerUnavailable.class);
        assertThatThrownBy(() -> scanned(1 << 20, "", 10)).isInstanceOf(ScannerUnavailable.class);
    }

    @Test
    void without_a_scanner_nothing_is_opened() {
        assertThat(new Scanning(Optional.empty(), 3310).scan(() -> {
                    throw new AssertionError("opened");
                }))
                .isEqualTo(new Verdict.Clean());
    }

    private static Verdict scanned(int limit, String answer, int size) {
        try (var standIn = new StandIn(limit, answer)) {
            return scan(new Scanning(Optional.of("127.0.0.1"), standIn.port()), new byte[size]);
        }
    }

    private static Verdict scan(Scanning scanning, byte[] bytes) {
        return scanning.scan(() -> new ByteArrayInputStream(bytes));
    }
}
