package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the body of a Word document. A page begins at a break set by hand, at a section, and where Word last broke the
 * page itself; Word writes the last one after the first two as well, so its own break on an empty page is no break.
 * Footnotes and comments are told at the end of the page on which their mark stands.
 */
final class DocxBody extends DefaultHandler {

    /** What is not text: other forms of the same, what was deleted or moved away, fields, readings of characters. */
    static final Set<String> SILENT =
            Set.of("Fallback", "del", "moveFrom", "instrText", "delText", "delInstrText", "rt");

    private final Flow flow;
    private final DocxStyles styles;
    private final boolean paged;
    private final DocxNotes footnotes;
    private final DocxNotes comments;
    private final Consumer<String> chunks;
    private final List<String> notes = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int silent;
    private boolean text;
    private boolean section;
    private boolean breakAfter;

    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final StringBuilder beside = new StringBuilder();
        String style;
        int level = -1;
        boolean item;
    }

    /** {@code chunks} is told the relationship of each file of another format that stands in the text. */
    DocxBody(Flow flow, DocxStyles styles, DocxNotes footnotes, DocxNotes comments, Consumer<String> chunks) {
        this(flow, styles, true, footnotes, comments, chunks);
    }

    private DocxBody(
            Flow flow,
            DocxStyles styles,
            boolean paged,
            DocxNotes footnotes,
            DocxNotes comments,
            Consumer<String> chunks) {
        this.flow = flow;
        this.styles = styles;
        this.paged = paged;
        this.footnotes = footnotes;
        this.comments = comments;
        this.chunks = chunks;
    }

    /** Text beside the body has no pages of its own. */
    static DocxBody aside(Flow flow, DocxStyles styles) {
        return new DocxBody(flow, styles, false, new DocxNotes(), new DocxNotes(), chunk -> {});
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        if (silent > 0 || SILENT.contains(name)) {
            silent++;
            return;
        }
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "t" -> text = true;
            case "tab" -> say(a.getLength() == 0 ? "\t" : ""); // with attributes it is a tab stop
            case "ptab" -> say("\t");
            case "cr" -> say("\n");
            case "footnoteReference" -> notes.addAll(footnotes.take(value(a, "id")));
            case "commentReference" -> notes.addAll(comments.take(value(a, "id")));
            case "altChunk" -> chunks.accept(value(a, "id"));
            case "docPr" -> describe(value(a, "descr"));
            case "br" -> {
                if ("page".equals(value(a, "type"))) {
                    breakPage(true);
                } else {
                    say("\n");
                }
            }
            case "lastRenderedPageBreak" -> breakPage(false);
            case "pageBreakBefore" -> {
                if (!"0".equals(value(a, "val")) && !"false".equals(value(a, "val"))) {
                    breakPage(false);
                }
            }
            case "noBreakHyphen" -> say("-");
            case "pStyle" -> on(p -> p.style = value(a, "val"));
            case "outlineLvl" ->
                on(p -> p.level = value(a, "val") != null && value(a, "val").matches("[0-8]")
                        ? value(a, "val").charAt(0) - '0' + 1
                        : 0);
            case "numId" -> on(p -> p.item = !"0".equals(value(a, "val")));
            case "sectPr" -> section = breakAfter = true;
            case "type" -> breakAfter &= !section || !"continuous".equals(value(a, "val"));
            case "tbl" -> flow.startTable();
            case "tr" -> flow.startRow();
            case "tc" -> flow.startCell();
            case "gridSpan" -> flow.spanColumns(number(value(a, "val")));
            case "vMerge" -> flow.mergeDown("restart".equals(value(a, "val")));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (silent > 0) {
            silent--;
            return;
        }
        switch (name) {
            case "p" -> {
                if (!open.isEmpty()) {
                    end(open.pop());
                }
                if (breakAfter && !section && open.isEmpty()) {
                    breakAfter = false;
                    breakPage(true);
                }
            }
            case "t" -> text = false;
            case "sectPr" -> section = false;
            case "tbl" -> flow.endTable();
            case "tr" -> flow.endRow();
            case "tc" -> flow.endCell();
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (text && silent == 0 && !open.isEmpty()) {
            open.peek().text.append(chars, start, length);
        }
    }

    private void say(String words) {
        if (!open.isEmpty()) {
            open.peek().text.append(words);
        }
    }

    private void on(Consumer<Paragraph> change) {
        if (!open.isEmpty()) {
            change.accept(open.peek());
        }
    }

    private static int number(String digits) {
        return digits != null && digits.matches("[1-9]\\d{0,2}") ? Integer.parseInt(digits) : 1;
    }

    /** A picture's description, in a line of its own behind the paragraph. */
    private void describe(String words) {
        if (Descriptions.saySomething(words)) {
            if (open.isEmpty()) {
                flow.paragraph(words);
            } else {
                open.peek().beside.append(words).append('\n');
            }
        }
    }

    /** Behind the last page. */
    void finish() {
        tellNotes();
        footnotes.rest().forEach(flow::paragraph);
        comments.rest().forEach(flow::paragraph);
    }

    private void tellNotes() {
        notes.forEach(flow::beside);
        notes.clear();
    }

    private void breakPage(boolean byHand) {
        if (!paged || open.size() > 1) {
            return; // a text box has no pages
        }
        if (!open.isEmpty() && !flow.inTable()) {
            end(open.peek());
            open.peek().text.setLength(0);
        }
        tellNotes();
        if (byHand) {
            flow.page();
        } else {
            flow.pageUnlessEmpty();
        }
    }

    private void end(Paragraph p) {
        var level = p.level >= 0 ? p.level : styles.level(p.style);
        if (level > 0) {
            flow.heading(level, p.text);
        } else if (p.item || styles.item(p.style)) {
            flow.item(p.text);
        } else {
            flow.paragraph(p.text);
        }
        flow.paragraph(p.beside);
        p.beside.setLength(0);
    }

    static String value(Attributes a, String name) {
        for (int i = 0; i < a.getLength(); i++) {
            if (a.getLocalName(i).equals(name)) {
                return a.getValue(i);
            }
        }
        return null;
    }
}
