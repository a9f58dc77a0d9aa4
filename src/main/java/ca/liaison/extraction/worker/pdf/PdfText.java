package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Flow;
import ca.liaison.extraction.worker.reading.Ocr;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, page after page; a page that cannot be read is skipped, not the document. */
final class PdfText extends PDFTextStripper {

    private final FileReading reading;
    private final Flow flow;
    private final PDDocument document;
    private final PdfLines lines = new PdfLines();
    private final PdfBody body = new PdfBody();
    private final PdfLayout layout;
    private final PdfMarks marks;
    private final PdfTagged tagged;
    private final PdfNotes notes;
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final List<List<PdfLine>> articles = new ArrayList<>();
    private int pages;

    PdfText(FileReading reading, PDDocument document) {
        this.reading = reading;
        this.document = document;
        flow = reading.flow();
        var tags = PdfTags.of(document, reading::alive);
        layout = new PdfLayout(flow, body, tags == null || !tags.haveHeadings());
        marks = tags == null ? null : new PdfMarks(tags);
        tagged = tags == null ? null : new PdfTagged(flow, body, layout, tags.haveHeadings());
        notes = PdfNotes.of(document);
        setShouldSeparateByBeads(marks == null); // tags know the order better
        setListItemPatterns(List.of()); // we look for items ourselves
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
            if (marks != null) {
                marks.page(page.getCOSObject());
            }
            super.processPage(page);
            notes.of(page, flow);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
        reading.alive();
        if (flow.pageInk() < Ocr.TOO_LITTLE) {
            Ocr.ofPage(document, pages - 1, page, reading);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        if (marks != null) {
            marks.begin(tag, properties);
        }
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        if (marks != null) {
            marks.end();
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (marks == null) {
            super.showForm(form);
        } else {
            marks.form(form.getCOSObject(), () -> super.showForm(form));
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (marks == null) {
            super.processTextPosition(text);
        } else if (!marks.pagination()) {
            var drawn = charactersByArticle.get(0);
            int before = drawn.size();
            super.processTextPosition(text);
            if (drawn.size() > before) { // accents may have joined the letter before them
                marks.remember();
            }
        }
        reading.alive();
    }

    @Override
    protected void writePage() throws IOException {
        articles.clear();
        layout.nextPage();
        if (marks == null) {
            setSortByPosition(isTurned());
            super.writePage();
            var page = articles.stream().flatMap(List::stream).toList();
            body.add(page);
            layout.tell(page);
        } else {
            writeTagged();
        }
    }

    /** What PDFBox takes for the articles of a page are here the pieces its tags make of it. */
    private void writeTagged() throws IOException {
        var drawn = charactersByArticle.get(0);
        var pieces = PdfPiece.of(drawn, marks.leaves());
        charactersByArticle.clear();
        pieces.forEach(piece -> charactersByArticle.add(piece.text()));
        try {
            super.writePage();
        } finally {
            charactersByArticle.clear();
            charactersByArticle.add(drawn);
        }
        articles.forEach(body::add);
        for (int i = 0; i < pieces.size(); i++) {
            tagged.tell(pieces.get(i), articles.get(i));
        }
        tagged.end();
    }

    /** Text that runs up or down the page comes in order only when it is sorted by place. */
    private boolean isTurned() {
        long all = 0;
        long turned = 0;
        for (var article : charactersByArticle) {
            all += article.size();
            turned +=
                    article.stream().filter(position -> position.getDir() != 0).count();
        }
        return turned > all / 2;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        lines.word(text, positions);
    }

    @Override
    protected void writeWordSeparator() {
        // words are told apart as they come
    }

    @Override
    protected void writeLineSeparator() {
        lines.end();
    }

    @Override
    protected void writeParagraphSeparator() {
        lines.end();
    }

    @Override
    protected void endArticle() {
        articles.add(lines.take());
    }

    @Override
    protected void writeCharacters(TextPosition text) {
        // words come by writeString
    }
}
