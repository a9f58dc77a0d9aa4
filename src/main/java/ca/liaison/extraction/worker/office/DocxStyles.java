package ca.liaison.extraction.worker.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a Word file are headings, of what level, and which make list items. */
final class DocxStyles extends DefaultHandler {

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> items = new HashSet<>();
    private String style = "";

    /** 1-6, or 0 for what is no heading. */
    int level(String id) {
        var seen = new HashSet<String>();
        for (var at = id; at != null && seen.add(at); at = parents.get(at)) {
            if (levels.containsKey(at)) {
                return levels.get(at);
            }
        }
        return 0;
    }

    boolean item(String id) {
        return items.contains(id);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        switch (name) {
            case "style" -> style = String.valueOf(DocxBody.value(a, "styleId"));
            case "name" -> named(String.valueOf(DocxBody.value(a, "val")).toLowerCase(Locale.ROOT));
            case "basedOn" -> parents.put(style, DocxBody.value(a, "val"));
            case "outlineLvl" -> {
                var level = DocxBody.value(a, "val");
                if (level != null && level.matches("\\d")) {
                    levels.put(
                            style, level.equals("9") ? 0 : Math.min(6, level.charAt(0) - '0' + 1)); // nine is body text
                }
            }
            default -> {}
        }
    }

    private void named(String name) {
        if (name.matches("heading \\d")) {
            levels.put(style, Math.min(6, name.charAt(8) - '0'));
        } else if (name.equals("title")) {
            levels.put(style, 1);
        } else if (name.startsWith("list bullet") || name.startsWith("list number")) {
            items.add(style);
        }
    }
}
