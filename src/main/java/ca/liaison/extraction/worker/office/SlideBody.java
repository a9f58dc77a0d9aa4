package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.Flow;
import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one slide, its notes, or the words of a drawing. */
final class SlideBody extends DefaultHandler {

    enum Part {
        SLIDE,
        NOTES,
        DRAWING,
        /** What a layout or a master shows on each of its slides. */
        BACKGROUND
    }

    private static final Set<String> NOT_CONTENT = Set.of("sldNum", "sldImg");
    /** They stand on every slide and are told on the first. */
    private static final Set<String> MARGINS = Set.of("dt", "ftr", "hdr");

    private static final int MOST_TOLD = 10_000;
    private static final Set<String> TITLES = Set.of("title", "ctrTitle");
    private static final Set<String> CHARTS = Set.of(
            "http://schemas.openxmlformats.org/drawingml/2006/chart",
            "http://purl.oclc.org/ooxml/drawingml/chart",
            "http://schemas.microsoft.com/office/drawing/2014/chartex");

    private final Flow flow;
    private final Part part;
    private final StringBuilder paragraph = new StringBuilder();
    private final Set<String> told;
    private String placeholder = "";
    private boolean field;
    private String described;
    private int silent;
    private boolean words;
    private boolean listed;

    SlideBody(Flow flow, Part part) {
        this(flow, part, new HashSet<>());
    }

    /** {@code told} are the lines of the margins and the background that were told before; this adds to them. */
    SlideBody(Flow flow, Part part, Set<String> told) {
        this.flow = flow;
        this.part = part;
        this.told = told;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        if (silent > 0 || name.equals("Fallback")) {
            silent++;
            return;
        }
        switch (name) {
            case "sp", "graphicFrame", "pic", "cxnSp", "grpSp", "contentPart" -> {
                describe();
                placeholder = "";
            }
            case "cNvPr" -> described = a.getValue("descr");
            case "ph" -> placeholder = a.getValue("type") == null ? "body" : a.getValue("type");
            case "fld" -> field = true;
            case "t" -> words = true;
            case "text" -> words = part == Part.DRAWING; // a comment
            case "v" -> words = part == Part.DRAWING && CHARTS.contains(uri);
            case "pt" -> words = part == Part.DRAWING && uri.endsWith("chartex");
            case "br" -> paragraph.append('\n');
            case "buChar", "buAutoNum" -> listed = true;
            case "tbl" -> flow.startTable();
            case "tr" -> flow.startRow();
            case "tc" -> flow.startCell();
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
            case "t" -> words = false;
            case "fld" -> field = false;
            case "sp", "graphicFrame", "pic", "cxnSp", "grpSp", "contentPart", "spTree" -> describe();
            case "v", "text", "pt" -> {
                if (words) {
                    words = false;
                    end();
                }
            }
            case "p" -> end();
            case "tbl" -> flow.endTable();
            case "tr" -> flow.endRow();
            case "tc" -> flow.endCell();
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (words && silent == 0 && isContent()) {
            paragraph.append(chars, start, length);
        }
    }

    /** The place of a text on a layout holds only what to write there; a date that changes by itself says nothing. */
    private boolean isContent() {
        return switch (part) {
            case DRAWING -> true;
            case BACKGROUND -> placeholder.isEmpty();
            default -> !NOT_CONTENT.contains(placeholder) && !(field && MARGINS.contains(placeholder));
        };
    }

    /** A shape's description stands before what is in it. */
    private void describe() {
        var words = described;
        described = null;
        if (!Descriptions.saySomething(words) || flow.inTable()) {
            return;
        }
        var line = Clean.line(words);
        if (part == Part.SLIDE || part == Part.BACKGROUND && told.add(line)) {
            flow.paragraph(line);
        }
    }

    private boolean isRepeated() {
        return (part == Part.BACKGROUND || MARGINS.contains(placeholder) && part != Part.DRAWING)
                && told.size() < MOST_TOLD
                && !told.add(Clean.line(paragraph));
    }

    private void end() {
        if (isRepeated()) {
            paragraph.setLength(0);
        }
        if (part == Part.SLIDE && TITLES.contains(placeholder)) {
            if (!paragraph.toString().isBlank()) {
                flow.labelIfNone(paragraph.toString());
            }
            flow.heading(2, paragraph);
        } else if (part == Part.SLIDE && (listed || placeholder.equals("body"))) {
            flow.item(paragraph);
        } else {
            flow.paragraph(paragraph);
        }
        paragraph.setLength(0);
        listed = false;
    }
}
