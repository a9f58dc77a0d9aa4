package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the content of an OpenDocument file. Elements are told by their local names, which did not change between its
 * versions.
 */
final class OdfContent extends DefaultHandler {

    private static final Set<String> SILENT = Set.of(
            "scripts",
            "font-face-decls",
            "styles",
            "master-styles",
            "forms",
            "tracked-changes",
            "script",
            "annotation-end",
            "settings",
            "meta",
            "binary-data",
            "shapes-settings",
            "date-style",
            "number-style",
            "currency-style",
            "percentage-style",
            "time-style",
            "text-style",
            "note-citation",
            "ruby-text");
    /** What stands within a paragraph and is not of it; of some only the paragraphs inside are text. */
    private static final Set<String> ASIDE = Set.of("note-body", "annotation");

    private static final Set<String> DECLARED = Set.of("header-decl", "footer-decl");
    private static final int MOST_REPEATED = 50;

    private final Flow flow;
    private final boolean sheets;
    private final boolean slides;
    private final OdfAsides asides;
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final Set<String> breakBefore = new HashSet<>();
    private String style = "";
    private int silent;
    private int body;
    private int items;
    private int aside;
    private int level;
    private int pages;
    private int rowRepeat;
    private int cellRepeat;
    private int tables;
    private List<String> row;
    private StringBuilder cell;

    /** {@code objects} is told the place of each embedded object. */
    OdfContent(Flow flow, String mediaType, Consumer<String> objects) {
        this.flow = flow;
        asides = new OdfAsides(flow, objects);
        sheets = mediaType.contains("spreadsheet") || mediaType.contains("calc");
        slides = mediaType.contains("presentation")
                || mediaType.contains("graphics")
                || mediaType.contains("impress")
                || mediaType.contains("draw");
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        if (silent > 0 || SILENT.contains(name)) {
            silent++;
            return;
        }
        switch (name) {
            case "body" -> body++;
            case "style" -> style = value(a, "name");
            case "paragraph-properties", "properties" -> {
                if ("page".equals(value(a, "break-before"))) {
                    breakBefore.add(style);
                }
            }
            default -> {
                if (body > 0) {
                    startContent(uri, name, a);
                }
            }
        }
    }

    private void startContent(String uri, String name, Attributes a) {
        if (ASIDE.contains(name)) {
            aside++;
            paragraphs.push(new StringBuilder()); // for its author and date
        } else if (DECLARED.contains(name) || isDescription(uri, name)) {
            paragraphs.push(new StringBuilder());
        }
        switch (name) {
            case "object", "object-ole" -> asides.object(value(a, "href"));
            case "p", "h" -> {
                if (paragraphs.isEmpty() && !sheets && breakBefore.contains(value(a, "style-name"))) {
                    flow.pageUnlessEmpty();
                }
                if (aside == 0) {
                    level = name.equals("h") ? number(a, "outline-level", 1) : 0;
                }
                paragraphs.push(new StringBuilder());
            }
            case "soft-page-break" -> softBreak();
            case "list-item", "list-header" -> items++;
            case "s" -> say(" ".repeat(Math.min(number(a, "c", 1), MOST_REPEATED)));
            case "tab" -> say("\t");
            case "line-break" -> say("\n");
            case "table" -> startTable(a);
            case "table-row" -> {
                rowRepeat = number(a, "number-rows-repeated", 1);
                startRow();
            }
            case "table-cell", "covered-table-cell" -> {
                cellRepeat = number(a, "number-columns-repeated", 1);
                startCell();
            }
            case "page" -> {
                if (slides) {
                    if (pages++ > 0) {
                        flow.page();
                    }
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (silent > 0) {
            silent--;
            return;
        }
        if (name.equals("body")) {
            body--;
        }
        if (body == 0) {
            return;
        }
        if (ASIDE.contains(name)) {
            aside--;
            paragraphs.poll();
            tellAsides();
        } else if (DECLARED.contains(name)) {
            flow.paragraph(paragraphs.isEmpty() ? "" : paragraphs.pop());
        } else if (isDescription(uri, name)) {
            var words = paragraphs.isEmpty() ? "" : paragraphs.pop().toString();
            asides.add(Descriptions.saySomething(words) ? words : "");
        }
        switch (name) {
            case "frame", "page" -> tellAsides();
            case "p", "h" -> endParagraph(name);
            case "list-item", "list-header" -> items--;
            case "table" -> endTable();
            case "table-row" -> endRow();
            case "table-cell", "covered-table-cell" -> endCell();
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (silent == 0 && !paragraphs.isEmpty()) {
            for (int i = start; i < start + length; i++) {
                paragraphs.peek().append(chars[i] == '\n' || chars[i] == '\r' ? ' ' : chars[i]);
            }
        }
    }

    private void say(String text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().append(text);
        }
    }

    private static boolean isDescription(String uri, String name) {
        return uri.contains("svg") && (name.equals("title") || name.equals("desc"));
    }

    /** When no paragraph is open; beside the cells of a sheet when it has ended. */
    private void tellAsides() {
        if (paragraphs.isEmpty() && !(sheets && tables > 0)) {
            asides.tell();
        }
    }

    /** A word that goes on after the break is said after it. */
    private void softBreak() {
        if (paragraphs.size() == 1 && !flow.inTable()) {
            var text = paragraphs.peek();
            int word = text.length();
            while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
                word--;
            }
            tell(text.substring(0, word), "p");
            text.delete(0, word);
        }
        flow.pageUnlessEmpty();
    }

    private void endParagraph(String name) {
        var text = paragraphs.isEmpty() ? "" : paragraphs.pop().toString();
        if (aside > 0) {
            asides.add(text);
            return;
        }
        if (cell != null && tables == 1 && sheets) {
            cell.append(cell.length() > 0 ? "\n" : "").append(text);
        } else {
            tell(text, name);
        }
        tellAsides();
    }

    private void tell(String text, String name) {
        if (name.equals("h")) {
            flow.heading(level, text);
        } else if (items > 0) {
            flow.item(text);
        } else {
            if (slides && !text.isBlank()) {
                flow.labelIfNone(text);
            }
            flow.paragraph(text);
        }
    }

    private void startTable(Attributes a) {
        if (++tables == 1 && sheets) {
            if (pages++ > 0) {
                flow.page();
            }
            flow.sheet(value(a, "name"));
        }
        flow.startTable();
    }

    private void endTable() {
        tables--;
        flow.endTable();
        tellAsides();
    }

    private void startRow() {
        if (sheets && tables == 1) {
            row = new ArrayList<>();
        } else {
            flow.startRow();
        }
    }

    private void startCell() {
        if (sheets && tables == 1) {
            cell = new StringBuilder();
        } else {
            flow.startCell();
        }
    }

    /** Repetition of what is empty is layout, and can go to a million; of what is filled it is content. */
    private void endCell() {
        if (!sheets || tables != 1) {
            flow.endCell();
            return;
        }
        var text = Clean.text(cell == null ? "" : cell);
        for (int i = 0; i < Math.min(cellRepeat, text.isEmpty() ? MOST_REPEATED : 1_024); i++) {
            row.add(text);
        }
        cell = null;
    }

    private void endRow() {
        if (!sheets || tables != 1) {
            flow.endRow();
            return;
        }
        var filled = row != null && row.stream().anyMatch(text -> !text.isEmpty());
        for (int i = 0; filled && i < Math.min(rowRepeat, 10_000); i++) {
            flow.row(row);
        }
        row = null;
    }

    private static String value(Attributes a, String name) {
        for (int i = 0; i < a.getLength(); i++) {
            if (a.getLocalName(i).equals(name)) {
                return a.getValue(i);
            }
        }
        return "";
    }

    private static int number(Attributes a, String name, int otherwise) {
        var text = value(a, name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
