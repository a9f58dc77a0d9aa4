package ca.liaison.extraction.worker;

import ca.liaison.extraction.Warning;
import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, page after page; a page that cannot be read is skipped, not the document. */
final class PdfText extends PDFTextStripper {

    private final Reading reading;
    private final Flow flow;
    private final PDDocument document;
    private final PdfParagraphs paragraphs;
    private final PdfNotes notes;
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private int pages;

    PdfText(Reading reading, PDDocument document) {
        this.reading = reading;
        this.document = document;
        flow = reading.flow();
        paragraphs = new PdfParagraphs(flow);
        notes = PdfNotes.of(document);
    }

    void read() throws IOException {
        writeText(document, Writer.nullWriter());
    }

    /** The number of each page, for bookmarks that name the page itself. */
    Map<COSDictionary, Integer> numbers() {
        return numbers;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (pages++ > 0) {
            flow.page();
        }
        numbers.putIfAbsent(page.getCOSObject(), pages);
        try {
            super.processPage(page);
            notes.of(page, flow);
        } catch (IOException | IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException | IndexOutOfBoundsException e) {
            paragraphs.endOfPage();
            reading.findings().warn(Warning.DAMAGED_PART);
        }
        reading.alive();
        if (flow.pageInk() < Recognition.TOO_LITTLE) {
            Recognition.ofPage(document, pages - 1, page, reading);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        super.processTextPosition(text);
        reading.alive();
    }

    /** Text that runs up or down the page comes in order only when it is sorted by place. */
    @Override
    protected void writePage() throws IOException {
        long all = 0;
        long turned = 0;
        for (var article : charactersByArticle) {
            all += article.size();
            turned += article.stream().filter(position -> position.getDir() != 0).count();
        }
        setSortByPosition(turned > all / 2);
        super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        paragraphs.word(text, positions.isEmpty() ? 0 : positions.get(0).getHeightDir() > 0 ? positions.get(0).getFontSizeInPt() : 0);
    }

    @Override
    protected void writeWordSeparator() {
        paragraphs.space();
    }

    @Override
    protected void writeLineSeparator() {
        paragraphs.line();
    }

    @Override
    protected void writeParagraphSeparator() {
        paragraphs.end();
    }

    @Override
    protected void writeParagraphStart() {
        paragraphs.end();
    }

    @Override
    protected void writeParagraphEnd() {
        paragraphs.end();
    }

    @Override
    protected void writePageEnd() {
        paragraphs.endOfPage();
    }

    @Override
    protected void writeCharacters(TextPosition text) {
        // words come by writeString
    }
}
