package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.Limits;
import ca.liaison.extraction.TextWarning;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Reads pictures of text with Tesseract, in English and French, where it is installed; otherwise leaves them alone. */
public final class Ocr {

    private static String languages;

    private Ocr() {}

    /** Something that can be drawn when it comes to it. */
    public interface Drawing {
        BufferedImage draw() throws IOException;
    }

    /** Whether a picture would be read now. */
    public static boolean isPossible(FileReading reading) {
        return reading.request().ocr()
                && reading.recognized() < reading.request().limits().ocrPages()
                && !languages().isEmpty();
    }

    /**
     * Tells the words of a picture paragraph by paragraph, with their line breaks; false where there is no Tesseract,
     * or nothing to read.
     */
    public static boolean of(Drawing drawing, FileReading reading, Consumer<String> paragraphs) {
        if (!isPossible(reading)) {
            return false;
        }
        reading.aboutToRecognize();
        Path picture = null;
        try {
            picture = Files.createTempFile("ocr", ".png");
            ImageIO.write(drawing.draw(), "png", picture.toFile());
            var text = read(picture);
            if (!text.isBlank()) {
                reading.findings().warn(TextWarning.OCR);
                Stream.of(text.split("\\n\\s*\\n")).forEach(paragraphs);
                return true;
            }
        } catch (IOException | RuntimeException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        } finally {
            if (picture != null) {
                picture.toFile().delete();
            }
        }
        return false;
    }

    private static String read(Path picture) throws IOException {
        var out = Files.createTempFile("ocr", ".txt").toFile();
        try {
            var process = start(List.of("tesseract", picture.toString(), "stdout", "-l", languages()), out);
            if (!process.waitFor(Limits.OCR_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException("recognition took too long");
            }
            return Files.readString(out.toPath(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            out.delete();
        }
    }

    private static Process start(List<String> command, File out) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Those of eng and fra that are installed, joined by a plus; empty when there is no Tesseract. */
    static synchronized String languages() {
        if (languages == null) {
            languages = "";
            try {
                var out = Files.createTempFile("ocr", ".txt").toFile();
                if (start(List.of("tesseract", "--list-langs"), out).waitFor(10, TimeUnit.SECONDS)) {
                    var installed = Files.readAllLines(out.toPath());
                    languages = String.join(
                            "+",
                            List.of("eng", "fra").stream()
                                    .filter(installed::contains)
                                    .toList());
                }
                out.delete();
            } catch (IOException e) {
                languages = ""; // not installed
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return languages;
    }
}
