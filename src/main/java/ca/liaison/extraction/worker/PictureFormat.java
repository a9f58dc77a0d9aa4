package ca.liaison.extraction.worker;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Ocr;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A picture, which is a scan: its words are recognized. Each picture of a TIFF is a page. */
final class PictureFormat implements FormatReader {

    private static final int MOST_PAGES = 2_000;
    /** A page of letter size at 600 dots an inch; a larger picture is read with fewer. */
    private static final long MOST_PIXELS = 35_000_000;

    @Override
    public void read(FileReading reading) throws IOException {
        try (var in = ImageIO.createImageInputStream(reading.file().toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Damaged("not a picture that can be opened");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                pages(reader, reading);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void pages(ImageReader reader, FileReading reading) throws IOException {
        var isPaged = reading.mediaType().equals("image/tiff"); // a GIF moves
        int pages = isPaged ? Math.min(MOST_PAGES, reader.getNumImages(true)) : 1;
        if (isPaged && reader.getNumImages(true) > MOST_PAGES) {
            reading.findings().warn(TextWarning.TRUNCATED);
        }
        reader.getWidth(0); // or it is no picture
        reading.begun(pages);
        for (int i = 0; i < pages; i++) {
            if (i > 0) {
                reading.flow().page();
            }
            int page = i;
            Ocr.of(() -> draw(reader, page), reading, reading.flow()::paragraph);
            reading.alive();
        }
    }

    /** On white: what is transparent would be black. */
    private static BufferedImage draw(ImageReader reader, int page) throws IOException {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        int step = (int) Math.ceil(Math.sqrt(pixels / (double) MOST_PIXELS));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        var picture = reader.read(page, how);
        var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return drawn;
    }
}
