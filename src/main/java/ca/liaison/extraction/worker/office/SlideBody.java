package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Flow;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one slide, its notes, or the words of a drawing. */
final class SlideBody extends DefaultHandler {

    enum Part {
        SLIDE,
        NOTES,
        DRAWING
    }

    private static final Set<String> NOT_CONTENT = Set.of("sldNum", "dt", "ftr", "hdr", "sldImg");
    private static final Set<String> TITLES = Set.of("title", "ctrTitle");
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final Flow flow;
    private final Part part;
    private final StringBuilder paragraph = new StringBuilder();
    private String placeholder = "";
    private int silent;
    private boolean words;
    private boolean listed;

    SlideBody(Flow flow, Part part) {
        this.flow = flow;
        this.part = part;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        if (silent > 0 || name.equals("Fallback")) {
            silent++;
            return;
        }
        switch (name) {
            case "sp" -> placeholder = "";
            case "ph" -> placeholder = a.getValue("type") == null ? "body" : a.getValue("type");
            case "t" -> words = true;
            case "text" -> words = part == Part.DRAWING; // a comment
            case "v" -> words = part == Part.DRAWING && uri.equals(CHART);
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
            case "v", "text" -> {
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
        if (words && silent == 0 && !(part != Part.DRAWING && NOT_CONTENT.contains(placeholder))) {
            paragraph.append(chars, start, length);
        }
    }

    private void end() {
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
