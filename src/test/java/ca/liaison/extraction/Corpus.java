package ca.liaison.extraction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real files beside the project, with what a reader must find in them; absent on most machines. */
public final class Corpus {

    record Entry(Path file, String path, String expect, String expectOcr, String notes) {
        boolean hostile() {
            return path.startsWith("hostile/");
        }
    }

    private Corpus() {}

    /** The files of honest people. */
    public static List<Path> files() throws IOException {
        return entries().stream()
                .filter(entry -> !entry.hostile())
                .map(Entry::file)
                .toList();
    }

    static List<Entry> entries() throws IOException {
        var folder = Path.of(System.getProperty("liaison.corpus", "../shared/corpus"))
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isReadable(folder.resolve("MANIFEST.tsv")), "no corpus at " + folder);
        return Files.readAllLines(folder.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(c -> new Entry(folder.resolve(c[0]), c[0], c[9], c[11], c[12]))
                .toList();
    }
}
