package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Flow;
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
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The text of a PDF, page after page; a page that cannot be read is skipped, not the document. */
final class PdfText extends PDFTextStripper {

    /** In sizes of the font: no capital letter is higher. */
    private static final float TALLEST = 0.8f;

    private final FileReading reading;
    private final Flow flow;
    private final PDDocument document;
    private final PdfLines lines = new PdfLines();
    private final PdfBody body = new PdfBody();
    private final PdfHyphens hyphens;
    private final PdfScans scans;
    private final PdfPictures pictures = new PdfPictures(this);
    private final PdfUnmapped unmapped = new PdfUnmapped();
    private final PdfDirections directions = new PdfDirections();
    private final PdfLayout layout;
    private final PdfMarks marks;
    private final PdfTagged tagged;
    private final PdfNotes notes;
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final List<List<PdfLine>> articles = new ArrayList<>();
    private int pages;
    private boolean recognized;
    private boolean empty = true;

    PdfText(FileReading reading, PDDocument document) {
        this.reading = reading;
        this.document = document;
        flow = reading.flow();
        hyphens = new PdfHyphens(flow);
        scans = new PdfScans(document, reading, hyphens);
        var tags = PdfTags.of(document, reading::alive);
        layout = new PdfLayout(flow, body, hyphens, tags == null || !tags.haveHeadings());
        marks = tags == null ? null : new PdfMarks(tags);
        tagged = tags == null ? null : new PdfTagged(flow, body, layout, hyphens, tags.haveHeadings());
        notes = new PdfNotes(PdfForm.of(document));
        setShouldSeparateByBeads(marks == null); // tags know the order better
        setListItemPatterns(List.of()); // we look for items ourselves
        setStartPage(0); // pages are counted here
    }

    void read() throws IOException {
        writeText(document, Writer.nullWriter());
        if (pages == 0) {
            throw new Damaged("no page of it can be found");
        }
        if (pages < document.getNumberOfPages()) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }

    /** Also those without contents, which PDFBox would pass over: they count, and there may be notes on them. */
    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (var page : tree) {
            processPage(page);
        }
    }

    /** Whether no page has a word. */
    boolean isEmpty() {
        return empty;
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
        pictures.nextPage(page);
        unmapped.nextPage();
        directions.nextPage();
        articles.clear();
        recognized = false;
        int ink = 0;
        try {
            if (marks != null) {
                marks.page(page.getCOSObject());
            }
            super.processPage(page);
            ink = flow.pageInk();
            notes.of(page, flow, articles);
            if (pages == 1) {
                PdfXfa.tell(document, reading);
            }
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
        reading.alive();
        if (!recognized) {
            scans.recognize(pages - 1, page, pictures, ink);
        }
        empty &= flow.pageInk() == 0;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        unmapped.count(font, code);
        super.showGlyph(place, font, code, displacement);
    }

    /** PDFBox takes half of the box of a font for the height of its letters, and lines for one that are two. */
    @Override
    protected float computeFontHeight(PDFont font) throws IOException {
        var height = super.computeFontHeight(font);
        return font instanceof PDType3Font ? height : Math.min(height, TALLEST);
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
    protected void processTextPosition(TextPosition drawn) {
        if (marks == null) {
            super.processTextPosition(directions.flat(drawn));
        } else if (!marks.pagination()) {
            var page = charactersByArticle.get(0);
            int before = page.size();
            super.processTextPosition(directions.flat(drawn));
            if (page.size() > before) { // accents may have joined the letter before them
                marks.remember();
            }
        }
        reading.alive();
    }

    @Override
    protected void writePage() throws IOException {
        layout.nextPage();
        drawNotes();
        recognized = unmapped.areMany() && scans.recognizeText(pages - 1);
        if (recognized) {
            return;
        }
        if (unmapped.areSome()) {
            reading.findings().warn(TextWarning.BAD_ENCODING);
        }
        if (marks == null) {
            charactersByArticle.forEach(PdfBackwards::turn);
            setSortByPosition(isTurned());
            super.writePage();
            var page = articles.stream().flatMap(List::stream).toList();
            learn(page);
            layout.tell(page);
        } else {
            writeTagged();
        }
    }

    /** Stamps, and other notes whose words are only drawn, are text of the page. */
    private void drawNotes() throws IOException {
        for (var annotation : getCurrentPage().getAnnotations(PdfNotes::isDrawn)) {
            showAnnotation(annotation);
        }
    }

    /** A page set sideways is a table more often than not, and many draw it column by column. */
    private boolean isTurned() {
        long all = 0;
        long turned = 0;
        for (var article : charactersByArticle) {
            all += article.size();
            turned += article.stream().filter(directions::wasTurned).count();
        }
        return turned > all / 2;
    }

    private void learn(List<PdfLine> lines) {
        body.add(lines);
        hyphens.learn(lines);
    }

    /** What PDFBox takes for the articles of a page are here the pieces its tags make of it. */
    private void writeTagged() throws IOException {
        var drawn = charactersByArticle.get(0);
        var pieces = PdfPiece.of(drawn, marks.leaves());
        charactersByArticle.clear();
        for (var piece : pieces) {
            var text = piece.text();
            PdfBackwards.turn(text);
            charactersByArticle.add(text);
        }
        try {
            super.writePage();
        } finally {
            charactersByArticle.clear();
            charactersByArticle.add(drawn);
        }
        articles.forEach(this::learn);
        for (int i = 0; i < pieces.size(); i++) {
            tagged.tell(pieces.get(i), articles.get(i));
        }
        tagged.end();
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
