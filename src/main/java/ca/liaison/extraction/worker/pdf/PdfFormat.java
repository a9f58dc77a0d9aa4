package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileFindings;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * PDF: text by page, bookmarks, form fields, notes and attached files; scanned pages are recognized where that is
 * possible.
 */
public final class PdfFormat implements FormatReader {

    private static final long IN_MEMORY = 64L << 20;
    private static final int TAIL = 64 << 10;

    @Override
    public void read(FileReading reading) throws IOException {
        try (var document = open(reading.file())) {
            if (document.isEncrypted()) {
                reading.findings().warn(TextWarning.RESTRICTED);
            }
            describe(document.getDocumentInformation(), reading.findings());
            if (isCutOff(reading.file())) {
                reading.findings().warn(TextWarning.DAMAGED_PART);
            }
            reading.begun(document.getNumberOfPages());
            var text = new PdfText(reading, document);
            text.read();
            PdfOutline.tell(document, text.numbers(), reading.findings());
            PdfAttachments.take(document, reading);
        }
    }

    public static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()),
                "",
                null,
                null,
                MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
    }

    /** A PDF says at its end that it ends, and where its parts are; something may come after that. */
    private static boolean isCutOff(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - TAIL));
            var tail = new byte[(int) Math.min(TAIL, in.length())];
            in.readFully(tail);
            var end = new String(tail, StandardCharsets.ISO_8859_1);
            return !end.contains("%%EOF") && !end.contains("startxref");
        }
    }

    private static void describe(PDDocumentInformation information, FileFindings findings) {
        findings.title(information.getTitle());
        findings.author(information.getAuthor());
        findings.created(instant(information.getCreationDate()));
        findings.modified(instant(information.getModificationDate()));
    }

    private static Instant instant(Calendar calendar) {
        return calendar == null ? null : calendar.toInstant();
    }
}
