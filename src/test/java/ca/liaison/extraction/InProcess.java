package ca.liaison.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** The peer of the benchmarks: Tika's own parser in this very process, and a clock for it and for others. */
public final class InProcess {

    private InProcess() {}

    /** Files a second, with so many threads. */
    public static double rate(List<Path> files, int workers, Consumer<Path> way) {
        var queue = new ConcurrentLinkedQueue<>(files);
        var start = System.nanoTime();
        var threads = IntStream.range(0, workers)
                .mapToObj(i -> new Thread(() -> {
                    for (var file = queue.poll(); file != null; file = queue.poll()) {
                        way.accept(file);
                    }
                }))
                .toList();
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

    /**
     * As applications do it: everything in, embedded documents too, text out; recognition off, as it is on the other
     * side.
     */
    public static void parse(AutoDetectParser parser, Path file) {
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
}
