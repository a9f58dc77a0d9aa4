package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Flow;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.xml.sax.SAXException;

/** Markdown with tables; the words of HTML within it come through, its tags do not. */
public final class MarkdownFormat implements FormatReader {

    private static final long LONGEST = 20L << 20;

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Override
    public void read(FileReading reading) throws IOException {
        if (reading.file().toFile().length() > LONGEST) {
            new TextFormat().read(reading); // its tree would not fit
            return;
        }
        String text;
        try (var reader = Encodings.open(reading)) {
            var all = new StringWriter();
            reader.transferTo(all);
            text = all.toString();
        }
        if (text.indexOf('\ufffd') >= 0) {
            reading.findings().warn(TextWarning.BAD_ENCODING);
        }
        var body = FrontMatter.end(text);
        FrontMatter.read(text.substring(0, body), reading);
        parser.parse(text.substring(body)).accept(new Walk(reading));
    }

    private static final class Walk extends AbstractVisitor {

        /** Beside these, tags stand within words. */
        private static final Pattern PARTING =
                Pattern.compile("(?is)</?(br|p|div|td|th|tr|li|img|hr|h[1-6]|dd|dt)\\b.*");

        private final FileReading reading;
        private final Flow flow;
        private StringBuilder text = new StringBuilder();

        Walk(FileReading reading) {
            this.reading = reading;
            this.flow = reading.flow();
        }

        @Override
        public void visit(Heading heading) {
            flow.heading(heading.getLevel(), words(heading));
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (inItem(paragraph)) {
                flow.item(words(paragraph));
            } else {
                flow.paragraph(words(paragraph));
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            flow.paragraph(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            flow.paragraph(code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            try {
                HtmlFormat.read(html.getLiteral(), reading);
            } catch (SAXException | TikaException e) {
                reading.findings().warn(TextWarning.DAMAGED_PART);
            }
        }

        @Override
        public void visit(HtmlInline html) {
            if (PARTING.matcher(html.getLiteral()).matches()) {
                text.append(html.getLiteral().regionMatches(true, 1, "br", 0, 2) ? '\n' : ' ');
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                flow.startTable();
                visitChildren(block);
                flow.endTable();
            } else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                flow.startRow();
                visitChildren(node);
                flow.endRow();
            } else if (node instanceof TableCell) {
                flow.startCell();
                flow.paragraph(words(node));
                flow.endCell();
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            text.append('\n');
        }

        private String words(Node node) {
            text = new StringBuilder();
            visitChildren(node);
            return text.toString();
        }

        private static boolean inItem(Node node) {
            for (var parent = node.getParent();
                    parent != null && !(parent instanceof BlockQuote);
                    parent = parent.getParent()) {
                if (parent instanceof ListItem) {
                    return true;
                }
            }
            return false;
        }
    }
}
