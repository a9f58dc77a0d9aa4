package ca.liaison.extraction.worker.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The footnotes or comments of a Word file, kept until the page on which their mark stands ends. Each is its
 * paragraphs; lines that only part notes from the text are left out.
 */
final class DocxNotes extends DefaultHandler {

    private static final int MOST_CHARS = 20_000_000;

    private final Map<String, List<String>> notes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> note;
    private int silent;
    private boolean words;
    private long chars;

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        if (silent > 0 || DocxBody.SILENT.contains(name)) {
            silent++;
            return;
        }
        switch (name) {
            case "footnote", "comment" -> {
                var type = DocxBody.value(a, "type");
                note = new ArrayList<>();
                if (type == null || type.equals("normal")) {
                    notes.put(String.valueOf(DocxBody.value(a, "id")), note);
                }
            }
            case "t" -> words = true;
            case "tab", "ptab" -> text.append('\t');
            case "cr", "br" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (silent > 0) {
            silent--;
            return;
        }
        if (name.equals("t")) {
            words = false;
        } else if (name.equals("p") && note != null) {
            if (!text.toString().isBlank()) {
                note.add(text.toString());
            }
            text.setLength(0);
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        chars += length;
        if (words && silent == 0 && chars < MOST_CHARS) {
            text.append(found, start, length);
        }
    }

    /** The paragraphs of a note, once; a note that nobody marks is never asked for, see {@link #rest}. */
    List<String> take(String id) {
        var found = notes.remove(String.valueOf(id));
        return found == null ? List.of() : found;
    }

    /** Those that were not asked for. */
    List<String> rest() {
        var rest = notes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        notes.clear();
        return rest;
    }
}
