package ca.liaison.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Files a second through our processes against Tika's parser in this one, with as many workers, on the same real files in the same run. */
@Tag("bench")
class ExtractionBench {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    @Test
    void out_of_process_against_in_process() throws IOException {
        var files = Corpus.entries().stream().filter(entry -> !entry.hostile()).map(Corpus.Entry::file).toList();
        var text = new Extractor(Extractors.with(Extractors.textOnly(Extractors.setup(), false), WORKERS, Duration.ofSeconds(60), "1g"));
        var previews = new Extractor(Extractors.withPreview(Extractors.with(Extractors.textOnly(Extractors.setup(), false), WORKERS, Duration.ofSeconds(60), "1g")));
        var parser = new AutoDetectParser();
        List<Consumer<Path>> ways = List.of(file -> inProcess(parser, file), file -> Extractors.read(text, file), file -> Extractors.read(previews, file));
        var best = new double[ways.size()];
        for (int round = 0; round <= ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                var cpu = cpuSeconds();
                var rate = rate(files, ways.get(way));
                best[way] = round == 0 ? 0 : Math.max(best[way], rate); // the first round warms up
                System.out.printf(Locale.ROOT, "round %d way %d %.1f files/s, %.1f s of processor time%n", round, way, rate, cpuSeconds() - cpu);
            }
        }
        text.close();
        previews.close();
        report("extraction", best[1], best[0]);
        report("extraction-with-previews", best[2], best[0]);
    }

    /** Of this process and those it started: tells more than the clock where other work goes on. */
    private static double cpuSeconds() {
        var children = ProcessHandle.current().descendants().mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toMillis()).sum();
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).plusMillis(children).toMillis() / 1e3;
    }

    private static double rate(List<Path> files, Consumer<Path> way) {
        var queue = new ConcurrentLinkedQueue<>(files);
        var start = System.nanoTime();
        var threads = IntStream.range(0, WORKERS).mapToObj(i -> new Thread(() -> {
            for (var file = queue.poll(); file != null; file = queue.poll()) {
                way.accept(file);
            }
        })).toList();
        threads.forEach(Thread::start);
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return files.size() * 1e9 / (System.nanoTime() - start);
    }

    /** As applications do it: everything in, embedded documents too, text out; recognition off, as it is on the other side. */
    private static void inProcess(AutoDetectParser parser, Path file) {
        var context = new ParseContext();
        var noOcr = new TesseractOCRConfig();
        noOcr.setSkipOcr(true);
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(TesseractOCRConfig.class, noOcr);
        context.set(PDFParserConfig.class, pdf);
        context.set(Parser.class, parser);
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        try (var in = TikaInputStream.get(file)) {
            parser.parse(in, new BodyContentHandler(-1), metadata, context);
        } catch (IOException | SAXException | TikaException e) {
            // counted all the same: both sides meet the same bad files
        }
    }

    private static void report(String name, double value, double peer) throws IOException {
        var line = String.format(Locale.ROOT, "bench %s %.1f files/s vs in-process ratio %.2f", name, value, value / peer);
        System.out.println(line);
        var out = Path.of("target/bench");
        Files.createDirectories(out);
        Files.writeString(out.resolve("extraction.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
