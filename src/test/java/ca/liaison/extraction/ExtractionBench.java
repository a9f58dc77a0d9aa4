package ca.liaison.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.tika.parser.AutoDetectParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Files a second through our processes against Tika's parser in this one, with as many workers, on the same real files
 * in the same run.
 */
@Tag("bench")
class ExtractionBench {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    @Test
    void out_of_process_against_in_process() throws IOException {
        var files = Corpus.files();
        var text = new Extractor(
                Extractors.with(Extractors.setup().withOcr(false), WORKERS, Duration.ofSeconds(60), "1g"));
        var previews = new Extractor(
                Extractors.with(Extractors.setup().withOcr(false), WORKERS, Duration.ofSeconds(60), "1g"));
        var parser = new AutoDetectParser();
        List<Consumer<Path>> ways = List.of(
                file -> InProcess.parse(parser, file),
                file -> Extractors.read(text, file),
                file -> readAndDraw(previews, file));
        var best = new double[ways.size()];
        for (int round = 0; round <= ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                var cpu = cpuSeconds();
                var rate = InProcess.rate(files, WORKERS, ways.get(way));
                best[way] = round == 0 ? 0 : Math.max(best[way], rate); // the first round warms up
                System.out.printf(
                        Locale.ROOT,
                        "round %d way %d %.1f files/s, %.1f s of processor time%n",
                        round,
                        way,
                        rate,
                        cpuSeconds() - cpu);
            }
        }
        text.close();
        previews.close();
        report("extraction", best[1], best[0]);
        report("extraction-with-previews", best[2], best[0]);
    }

    private static void readAndDraw(Extractor extractor, Path file) {
        var mediaType = Extractors.read(extractor, file).facts().mediaType();
        if (Preview.isDrawnOf(mediaType)) {
            extractor.draw(file, mediaType);
        }
    }

    /** Of this process and those it started: tells more than the clock where other work goes on. */
    private static double cpuSeconds() {
        var children = ProcessHandle.current()
                .descendants()
                .mapToLong(child ->
                        child.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .plusMillis(children)
                        .toMillis()
                / 1e3;
    }

    private static void report(String name, double value, double peer) throws IOException {
        var line =
                String.format(Locale.ROOT, "bench %s %.1f files/s vs in-process ratio %.2f", name, value, value / peer);
        System.out.println(line);
        var out = Path.of("target/bench");
        Files.createDirectories(out);
        Files.writeString(
                out.resolve("extraction.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
