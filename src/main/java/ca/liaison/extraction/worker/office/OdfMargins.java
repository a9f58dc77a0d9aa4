package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Clean;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Headers and footers of an OpenDocument file, where its markings stand, and what the masters of its slides show on
 * each of them. Numbers of pages and names of sheets, which programs put there, are left out.
 */
final class OdfMargins extends DefaultHandler {

    private static final int MOST = 1_000;
    private static final Set<String> FIELDS =
            Set.of("page-number", "page-count", "sheet-name", "date", "time", "file-name", "page-continuation");

    private final Set<String> headers = new LinkedHashSet<>();
    private final Set<String> footers = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private Set<String> lines;
    private int masters;
    private int silent;
    private int paragraphs;
    private boolean field;

    Collection<String> headers() {
        return headers;
    }

    Collection<String> footers() {
        return footers;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        if (silent > 0 || isHidden(name, a)) {
            silent++;
            return;
        }
        switch (name) {
            case "master-styles" -> masters++;
            case "header", "header-left", "header-first" -> lines = headers;
            case "footer", "footer-left", "footer-first" -> lines = footers;
            case "master-page" -> lines = headers;
            case "p", "h" -> {
                paragraphs++;
                text.setLength(0);
                field = false;
            }
            case "tab", "line-break", "s" -> text.append(' ');
            default -> {}
        }
    }

    private boolean isHidden(String name, Attributes a) {
        if (FIELDS.contains(name)) {
            field = true;
            return true;
        }
        if (name.equals("notes") || name.equals("forms")) {
            return true;
        }
        for (int i = 0; i < a.getLength(); i++) { // not shown, or the place of what a slide shows
            if (a.getLocalName(i).equals("display") && a.getValue(i).equals("false")
                    || a.getURI(i).contains("presentation") && a.getLocalName(i).equals("class")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (silent > 0) {
            silent--;
            return;
        }
        switch (name) {
            case "master-styles" -> masters--;
            case "header", "header-left", "header-first", "footer", "footer-left", "footer-first" -> lines = headers;
            case "p", "h" -> {
                paragraphs--;
                add(Clean.line(text));
            }
            default -> {}
        }
    }

    /** "Page" before its number says nothing. */
    private void add(String line) {
        var words = Stream.of(line.split(" "))
                .filter(word -> word.matches(".*[\\p{L}\\d].*"))
                .count();
        if (masters > 0 && lines != null && lines.size() < MOST && !line.isEmpty() && !(field && words < 2)) {
            lines.add(line);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (silent == 0 && paragraphs > 0 && masters > 0) {
            text.append(chars, start, length);
        }
    }
}
