package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.LimitReached;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The structure of a tagged PDF: to which tag each piece of marked content belongs, and in which order they are read.
 * The tree comes from outside and may be anything, loops included, so it is walked here and not by PDFBox's own nodes,
 * which ask their way up to the root for every name; a tree that is too large or too deep to be honest counts as none.
 */
final class PdfTags {

    private static final int MOST = 150_000;
    private static final int DEEPEST = 120;
    private static final COSName MCID = COSName.MCID;
    private static final COSName STREAM = COSName.getPDFName("Stm");

    /** One piece of marked content; {@code paragraph} counts those within an item or a cell. */
    record Leaf(PdfTag tag, int paragraph, int order) {}

    private final Map<COSBase, Map<Integer, Leaf>> leaves = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Runnable alive;
    private final PdfRoles roles;
    private boolean headings;
    private int order;

    private PdfTags(PdfRoles roles, Runnable alive) {
        this.roles = roles;
        this.alive = alive;
    }

    /** Null where the document has no structure that can be used. */
    static PdfTags of(PDDocument document, Runnable alive) {
        try {
            var root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            if (root == null) {
                return null;
            }
            var tags = new PdfTags(new PdfRoles(root.getCOSDictionary(COSName.ROLE_MAP)), alive);
            tags.kids(root.getDictionaryObject(COSName.K), new Place(null, null, 0), 0);
            return tags.leaves.isEmpty() ? null : tags;
        } catch (LimitReached | ClassCastException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The tag of a piece of marked content, of a page or of a form drawn on it; null if it has none. */
    Leaf leaf(COSBase owner, int id) {
        return leaves.getOrDefault(owner, Map.of()).get(id);
    }

    /** Whether the document says of any of its text that it is a heading. */
    boolean haveHeadings() {
        return headings;
    }

    /** Where the walk is: under which tag, on which page, in how many sections. */
    private record Place(PdfTag tag, COSDictionary page, int sections) {
        Place with(PdfTag other) {
            return new Place(other, page, sections);
        }

        boolean isIn(PdfTag.Kind kind) {
            return tag != null && tag.kind() == kind;
        }
    }

    private void kids(COSBase kids, Place place, int depth) {
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getObject(i), place, depth);
            }
        } else {
            kid(kids instanceof COSObject object ? object.getObject() : kids, place, depth);
        }
    }

    private void kid(COSBase kid, Place place, int depth) {
        if (kid instanceof COSInteger id) {
            leaf(place.page, id.intValue(), place);
        } else if (kid instanceof COSDictionary reference && reference.containsKey(MCID)) {
            var stream = reference.getDictionaryObject(STREAM);
            var page = reference.getCOSDictionary(COSName.PG);
            leaf(stream != null ? stream : page != null ? page : place.page, reference.getInt(MCID), place);
        } else if (kid instanceof COSDictionary element && element.containsKey(COSName.S) && seen.add(element)) {
            element(element, place, depth + 1);
        }
    }

    private void leaf(COSBase owner, int id, Place place) {
        count();
        if (owner != null && place.tag != null) {
            var tag = place.tag;
            leaves.computeIfAbsent(owner, o -> new HashMap<>()).putIfAbsent(id, new Leaf(tag, tag.paragraphs(), order));
        }
    }

    private void count() {
        if (++order > MOST) {
            throw new LimitReached("a structure of more than " + MOST + " elements");
        }
        alive.run();
    }

    private void element(COSDictionary element, Place above, int depth) {
        count();
        if (depth > DEEPEST) {
            throw new LimitReached("a structure more than " + DEEPEST + " deep");
        }
        var name = roles.standard(element.getNameAsString(COSName.S));
        var role = PdfRoles.of(name);
        var page = element.getCOSDictionary(COSName.PG);
        var place = new Place(
                above.tag, page == null ? above.page : page, above.sections + (role == PdfRoles.Role.SECTION ? 1 : 0));
        kids(element.getDictionaryObject(COSName.K), place.with(tag(element, name, role, place)), depth);
    }

    private PdfTag tag(COSDictionary element, String name, PdfRoles.Role role, Place place) {
        if (place.isIn(PdfTag.Kind.CELL)) {
            if (role == PdfRoles.Role.PARAGRAPH
                    || role == PdfRoles.Role.HEADING
                    || role == PdfRoles.Role.ITEM
                    || role == PdfRoles.Role.CELL) {
                place.tag.paragraph();
            }
            return place.tag;
        }
        return switch (role) {
            case HEADING -> heading(name, place);
            case PARAGRAPH -> {
                if (place.isIn(PdfTag.Kind.ITEM)) {
                    place.tag.paragraph();
                    yield place.tag;
                }
                yield PdfTag.of(PdfTag.Kind.PARAGRAPH);
            }
            case ITEM -> PdfTag.of(PdfTag.Kind.ITEM);
            case TABLE -> PdfTag.of(PdfTag.Kind.TABLE);
            case ROW -> place.isIn(PdfTag.Kind.TABLE) ? place.tag.row() : place.tag;
            case CELL ->
                place.isIn(PdfTag.Kind.ROW)
                        ? place.tag.cell(span(element, "ColSpan"), span(element, "RowSpan"))
                        : PdfTag.of(PdfTag.Kind.PARAGRAPH);
            case PICTURE -> place.isIn(PdfTag.Kind.ITEM) ? place.tag : PdfTag.of(PdfTag.Kind.LOOSE);
            case INLINE -> place.tag == null ? PdfTag.of(PdfTag.Kind.LOOSE) : place.tag;
            default -> place.tag == null || place.isIn(PdfTag.Kind.LOOSE) ? PdfTag.of(PdfTag.Kind.LOOSE) : place.tag;
        };
    }

    private PdfTag heading(String name, Place place) {
        headings = true;
        return PdfTag.heading(
                name.equals("H") ? Math.max(1, place.sections) : name.equals("Title") ? 1 : name.charAt(1) - '0');
    }

    private static int span(COSDictionary cell, String name) {
        var attributes = cell.getDictionaryObject(COSName.A);
        if (attributes instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary one && one.containsKey(name)) {
                    return one.getInt(name, 1);
                }
            }
        }
        return attributes instanceof COSDictionary one ? one.getInt(name, 1) : 1;
    }
}
