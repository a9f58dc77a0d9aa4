package ca.liaison.extraction.worker;

import ca.liaison.extraction.Warning;
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
final class PdfFormat implements Format {

    private static final long IN_MEMORY = 64L << 20;

    @Override
    public void read(Reading reading) throws IOException {
        try (var document = open(reading.file())) {
            if (document.isEncrypted()) {
                reading.findings().warn(Warning.RESTRICTED);
            }
            describe(document.getDocumentInformation(), reading.findings());
            reading.begun(document.getNumberOfPages());
            var text = new PdfText(reading, document);
            text.read();
            PdfOutline.tell(document, text.numbers(), reading.findings());
            PdfAttachments.take(document, reading);
        }
    }

    static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()),
                "",
                null,
                null,
                MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
    }

    private static void describe(PDDocumentInformation information, Findings findings) {
        findings.title(information.getTitle());
        findings.author(information.getAuthor());
        findings.created(instant(information.getCreationDate()));
        findings.modified(instant(information.getModificationDate()));
    }

    private static Instant instant(Calendar calendar) {
        return calendar == null ? null : calendar.toInstant();
    }
}
