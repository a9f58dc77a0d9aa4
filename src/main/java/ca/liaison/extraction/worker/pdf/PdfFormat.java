package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileFindings;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
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

    @Override
    public void read(FileReading reading) throws IOException {
        try (var document = open(reading.file())) {
            if (document.isEncrypted()) {
                reading.findings().warn(TextWarning.RESTRICTED);
            }
            describe(document.getDocumentInformation(), reading.findings());
            var cutOff = PdfEnding.isCutOff(reading.file());
            if (cutOff) {
                reading.findings().warn(TextWarning.DAMAGED_PART);
            }
            reading.begun(document.getNumberOfPages());
            var text = new PdfText(reading, document);
            text.read();
            if (cutOff && text.isEmpty()) {
                throw new Damaged("it ends before its text begins");
            }
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
