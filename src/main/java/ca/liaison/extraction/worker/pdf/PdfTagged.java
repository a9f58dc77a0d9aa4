package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the pieces of a tagged page as what their tags say they are. */
final class PdfTagged {

    private final Flow flow;
    private final PdfBody body;
    private final PdfLayout layout;
    private final PdfHyphens hyphens;
    private final boolean haveHeadings;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<PdfTag> rows = new LinkedHashSet<>();
    private final Map<PdfTag, String> cells = new HashMap<>();
    private final Map<PdfTag, List<String>> heads = new HashMap<>();
    private PdfTag open;
    private int paragraph;

    PdfTagged(Flow flow, PdfBody body, PdfLayout layout, PdfHyphens hyphens, boolean haveHeadings) {
        this.flow = flow;
        this.body = body;
        this.layout = layout;
        this.hyphens = hyphens;
        this.haveHeadings = haveHeadings;
    }

    void tell(PdfPiece piece, List<PdfLine> found) {
        if (found.isEmpty()) {
            return;
        }
        var tag = isLoose(piece.tag()) ? null : piece.tag();
        if (tag != open) {
            if (open != null || tag == null || !isHeadOf(tag)) {
                endBlock();
            }
            if (!rows.isEmpty()
                    && (tag == null || !tag.isIn(rows.iterator().next().parent()))) {
                endTable();
            }
            open = tag;
        } else if (text.length() > 0 && paragraph > 0 && piece.paragraph() != paragraph) {
            text.append('\n');
        }
        paragraph = piece.paragraph();
        hyphens.join(text, layout.text(found));
        lines.addAll(found);
    }

    void end() {
        endBlock();
        endTable();
        open = null;
    }

    private static boolean isLoose(PdfTag tag) {
        return tag == null
                || tag.kind() == PdfTag.Kind.LOOSE
                || tag.kind() == PdfTag.Kind.TABLE
                || tag.kind() == PdfTag.Kind.ROW;
    }

    /** Above the rest of a long table its first row is often drawn again, without a tag. */
    private boolean isHeadOf(PdfTag tag) {
        var head = tag.kind() == PdfTag.Kind.CELL && rows.isEmpty()
                ? heads.get(tag.parent().parent())
                : null;
        if (head == null || !words(String.join(" ", head)).equals(words(text))) {
            return false;
        }
        flow.startTable();
        flow.row(head);
        lines.clear();
        text.setLength(0);
        return true;
    }

    private static String words(CharSequence text) {
        return Clean.line(text).replace(" ", "");
    }

    private void endBlock() {
        if (lines.isEmpty()) {
            return;
        }
        if (open == null) {
            layout.tell(List.copyOf(lines));
        } else {
            switch (open.kind()) {
                case HEADING -> flow.heading(open.level(), text);
                case ITEM -> flow.item(PdfMarker.strip(text));
                case CELL -> {
                    rows.add(open.parent());
                    cells.merge(open, text.toString(), (earlier, later) -> earlier + "\n" + later);
                }
                default -> paragraph();
            }
        }
        lines.clear();
        text.setLength(0);
    }

    /** Who tags no headings and no lists may still have drawn some. */
    private void paragraph() {
        int level = haveHeadings ? 0 : body.headingLevel(lines, text.toString());
        if (level > 0) {
            flow.heading(level, text);
        } else if (PdfMarker.isBullet(lines.get(0))) {
            flow.item(PdfMarker.strip(text));
        } else {
            flow.paragraph(text);
        }
    }

    /** A frame around some text is no table. */
    private void endTable() {
        if (rows.stream().allMatch(row -> row.cells().size() == 1)) {
            rows.forEach(row -> flow.paragraph(cells.get(row.cells().get(0))));
        } else {
            if (!flow.inTable()) {
                flow.startTable();
            }
            for (var row : rows) {
                var line = row.cells().stream()
                        .map(cell -> Clean.text(cells.getOrDefault(cell, "")))
                        .toList();
                heads.putIfAbsent(row.parent(), line);
                flow.row(line);
            }
            flow.endTable();
        }
        rows.clear();
        cells.clear();
    }
}
