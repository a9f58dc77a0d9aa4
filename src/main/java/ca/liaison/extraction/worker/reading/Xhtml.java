package ca.liaison.extraction.worker.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML events of Tika's parsers into our flow. Only words come through: scripts, styles, links and pictures
 * do not.
 */
public final class Xhtml extends DefaultHandler {

    private static final Set<String> SILENT =
            Set.of("head", "script", "style", "noscript", "template", "object", "iframe", "svg");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "dt",
            "dd",
            "pre",
            "blockquote",
            "address",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "search",
            "hgroup",
            "dialog",
            "figure",
            "figcaption",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "ul",
            "ol",
            "dl",
            "menu",
            "dir",
            "form",
            "fieldset",
            "legend",
            "select",
            "optgroup",
            "option",
            "textarea",
            "details",
            "summary",
            "hr",
            "center",
            "listing",
            "xmp",
            "plaintext",
            "frameset",
            "body",
            "audio",
            "video");
    /** They stand within a line, and apart from the words beside them. */
    private static final Set<String> APART =
            Set.of("label", "button", "output", "input", "img", "embed", "meter", "progress");

    private static final Set<String> PAGES = Set.of("page", "sheet", "slide-content");

    private static final Pattern NOTE = Pattern.compile("[\\[(]?\\d{1,3}[\\])]?|[*†‡§]{1,3}");

    private final Flow flow;
    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int heading;
    private int items;
    private boolean pageSeen;
    private boolean slide;
    private boolean fresh;
    private boolean preformatted;
    private int raised = -1;

    public Xhtml(Flow flow) {
        this.flow = flow;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (silent > 0 || SILENT.contains(name)) {
            silent++;
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = name.charAt(1) - '0';
            }
            case "li" -> {
                flush();
                items++;
            }
            case "br" -> text.append('\n');
            case "sup" -> raised = text.length();
            case "table" -> {
                flush();
                flow.startTable();
            }
            case "tr" -> {
                flush();
                flow.startRow();
            }
            case "td", "th" -> {
                flush();
                flow.startCell();
                flow.spanColumns(number(attributes.getValue("colspan")));
                flow.spanRows(number(attributes.getValue("rowspan")));
            }
            default -> block(name, attributes);
        }
    }

    private static int number(String digits) {
        return digits != null && digits.strip().matches("[1-9]\\d{0,2}") ? Integer.parseInt(digits.strip()) : 1;
    }

    private void block(String name, Attributes attributes) {
        if (APART.contains(name)) {
            text.append(' ');
        }
        if (!BLOCKS.contains(name)) {
            return;
        }
        flush();
        preformatted |= name.equals("pre");
        var role = attributes.getValue("class");
        if (name.equals("div") && role != null && PAGES.contains(role)) {
            if (pageSeen) {
                flow.page();
            }
            pageSeen = true;
            slide = role.equals("slide-content");
            fresh = true;
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (silent > 0) {
            silent--;
            return;
        }
        switch (name) {
            case "sup" -> partNote();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = 0;
            }
            case "li" -> {
                flush();
                items = Math.max(0, items - 1);
            }
            case "table" -> {
                flush();
                flow.endTable();
            }
            case "tr" -> {
                flush();
                flow.endRow();
            }
            case "td", "th" -> {
                flush();
                flow.endCell();
            }
            default -> {
                if (APART.contains(name)) {
                    text.append(' ');
                } else if (BLOCKS.contains(name)) {
                    flush();
                    preformatted &= !name.equals("pre");
                }
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (silent > 0) {
            return;
        }
        for (int i = start; i < start + length; i++) {
            text.append(chars[i] == '\n' && !preformatted ? ' ' : chars[i]);
        }
        if (text.length() > 200_000) {
            flush();
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        text.append(' ');
    }

    @Override
    public void endDocument() {
        flush();
    }

    /** The number of a note stands behind a word and is not of it; that of a power or an ordinal is. */
    private void partNote() {
        if (raised >= 3 && raised <= text.length()) {
            var word = text.substring(raised - 3, raised);
            if (word.chars().allMatch(Character::isLetter)
                    && NOTE.matcher(text.substring(raised)).matches()) {
                text.insert(raised, ' ');
            }
        }
        raised = -1;
    }

    private void flush() {
        if (text.length() > 0 && !text.toString().isBlank()) {
            if (fresh && slide) {
                flow.label(text.toString());
            }
            if (fresh && !slide && heading == 1) {
                flow.sheet(text.toString());
            } else if (heading > 0) {
                flow.heading(heading, text);
            } else if (items > 0) {
                flow.item(text);
            } else {
                flow.paragraph(text);
            }
            fresh = false;
        }
        text.setLength(0);
        raised = -1;
    }
}
