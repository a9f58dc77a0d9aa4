package ca.liaison.extraction;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF drawn line by line, with tags or without. Places count from the lower left corner, as PDF does. */
final class DrawnPdf {

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDType1Font regular = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPage page;
    private PDPageContentStream content;
    private int marks;
    private float down;

    DrawnPdf() throws IOException {
        page();
    }

    DrawnPdf page() throws IOException {
        if (content != null) {
            content.close();
        }
        page = new PDPage();
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        marks = 0;
        down = 740;
        return this;
    }

    DrawnPdf line(float x, float y, float size, String words) throws IOException {
        return line(regular, x, y, size, words);
    }

    DrawnPdf bold(float x, float y, float size, String words) throws IOException {
        return line(bold, x, y, size, words);
    }

    /** Ends at x. */
    DrawnPdf right(float x, float y, float size, String words) throws IOException {
        return line(regular, x - regular.getStringWidth(words) / 1000 * size, y, size, words);
    }

    private DrawnPdf line(PDType1Font font, float x, float y, float size, String words) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
        return this;
    }

    /** Lines of a text that fill a column of that width, the last as far as it goes. Gives the place below. */
    float text(float x, float y, float width, String words) throws IOException {
        var line = "";
        for (var word : words.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (regular.getStringWidth(longer) / 100 > width) {
                line(x, y, 10, line);
                y -= 12;
                longer = word;
            }
            line = longer;
        }
        line(x, y, 10, line);
        return y - 12;
    }

    PDStructureTreeRoot root() {
        document.getDocumentCatalog().setStructureTreeRoot(root);
        return root;
    }

    PDStructureElement tag(String type, PDStructureNode parent) {
        var element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    /** A tag with words of its own, drawn below what was drawn so before. */
    PDStructureElement tag(String type, PDStructureNode parent, String words) throws IOException {
        var element = tag(type, parent);
        say(element, words);
        return element;
    }

    DrawnPdf say(PDStructureElement element, String words) throws IOException {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, marks);
        element.appendKid(marks++);
        return marked(COSName.P, properties, words);
    }

    DrawnPdf artifact(String type, String words) throws IOException {
        var properties = new COSDictionary();
        properties.setName(COSName.TYPE, type);
        return marked(COSName.ARTIFACT, properties, words);
    }

    private DrawnPdf marked(COSName tag, COSDictionary properties, String words) throws IOException {
        content.beginMarkedContent(tag, PDPropertyList.create(properties));
        loose(words);
        content.endMarkedContent();
        return this;
    }

    /** Words that have no tag. */
    DrawnPdf loose(String words) throws IOException {
        down -= 30;
        return line(70, down, 10, words);
    }

    Path save(Path file) throws IOException {
        content.close();
        try (document) {
            document.save(file.toFile());
        }
        return file;
    }
}
