package ca.liaison.extraction.worker.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What the names of a PDF's structure elements stand for; a document may have names of its own, which its role map
 * explains.
 */
final class PdfRoles {

    enum Role {
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        ROW,
        CELL,
        PICTURE,
        SECTION,
        GROUP,
        INLINE
    }

    private static final int MOST_HOPS = 8;
    private static final Map<String, Role> STANDARD = new HashMap<>();

    static {
        all(Role.HEADING, "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title");
        all(Role.PARAGRAPH, "P", "Caption", "BlockQuote", "Note", "FENote", "Aside", "Code", "Formula", "Sub");
        all(Role.ITEM, "LI", "TOCI");
        all(Role.TABLE, "Table");
        all(Role.ROW, "TR");
        all(Role.CELL, "TH", "TD");
        all(Role.PICTURE, "Figure", "Form");
        all(Role.SECTION, "Sect", "Part", "Art");
        all(
                Role.GROUP,
                "Document",
                "DocumentFragment",
                "Div",
                "L",
                "TOC",
                "Index",
                "NonStruct",
                "Private",
                "THead",
                "TBody",
                "TFoot",
                "LBody");
        all(
                Role.INLINE,
                "Span",
                "Link",
                "Lbl",
                "Reference",
                "Quote",
                "Em",
                "Strong",
                "BibEntry",
                "Annot",
                "Ruby",
                "RB",
                "RT",
                "RP",
                "Warichu",
                "WT",
                "WP");
    }

    private final COSDictionary map;

    PdfRoles(COSDictionary map) {
        this.map = map;
    }

    /** The standard name; one that nothing explains stays as it is. */
    String standard(String name) {
        var standard = name;
        for (int hop = 0;
                hop < MOST_HOPS && map != null && standard != null && !STANDARD.containsKey(standard);
                hop++) {
            standard = map.getDictionaryObject(COSName.getPDFName(standard)) instanceof COSName next
                    ? next.getName()
                    : null;
        }
        return standard == null ? name : standard;
    }

    static Role of(String standard) {
        return standard == null ? Role.GROUP : STANDARD.getOrDefault(standard, Role.GROUP);
    }

    private static void all(Role role, String... names) {
        for (var name : names) {
            STANDARD.put(name, role);
        }
    }
}
