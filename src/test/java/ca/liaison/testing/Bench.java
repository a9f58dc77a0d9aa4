package ca.liaison.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** One line of a benchmark, printed and kept in {@code target/bench}. */
public final class Bench {

    private Bench() {}

    public static void report(String name, double value, String unit, String peer, double ratio) throws IOException {
        var line = String.format(Locale.ROOT, "bench %s %.1f %s vs %s ratio %.2f", name, value, unit, peer, ratio);
        System.out.println(line);
        var folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(
                folder.resolve(name + ".txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
