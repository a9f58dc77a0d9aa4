package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/**
 * The characters of one page that belong together: those of one paragraph of one tag, or a run of characters without
 * any, for which the tag is null.
 */
record PdfPiece(PdfTag tag, int paragraph, List<Run> runs) {

    /** Characters drawn one after the other; those without a tag have the order of what was drawn before them. */
    private record Run(int order, List<TextPosition> text) {}

    private static final Comparator<Run> IN_ORDER = Comparator.comparingInt(Run::order);

    /** In the order of the structure; what has no tag follows what it was drawn after. */
    static List<PdfPiece> of(List<TextPosition> drawn, List<PdfTags.Leaf> leaves) {
        var tagged = new HashMap<PdfTag, Map<Integer, PdfPiece>>();
        var pieces = new ArrayList<PdfPiece>();
        int order = -1;
        for (int from = 0, to = 1; to <= drawn.size(); to++) {
            if (to < drawn.size() && leaves.get(to) == leaves.get(from)) {
                continue;
            }
            var leaf = leaves.get(from);
            order = leaf == null ? order : leaf.order();
            var run = new Run(order, drawn.subList(from, to));
            if (leaf != null) {
                tagged.computeIfAbsent(leaf.tag(), tag -> new HashMap<>())
                        .computeIfAbsent(leaf.paragraph(), paragraph -> add(leaf.tag(), paragraph, pieces))
                        .runs
                        .add(run);
            } else if (!isBlank(run.text)) {
                add(null, 0, pieces).runs.add(run);
            }
            from = to;
        }
        pieces.forEach(piece -> piece.runs.sort(IN_ORDER));
        pieces.sort(Comparator.comparing(piece -> piece.runs.get(0), IN_ORDER));
        return pieces;
    }

    private static PdfPiece add(PdfTag tag, int paragraph, List<PdfPiece> pieces) {
        var piece = new PdfPiece(tag, paragraph, new ArrayList<>());
        pieces.add(piece);
        return piece;
    }

    private static boolean isBlank(List<TextPosition> text) {
        return text.stream()
                .allMatch(position ->
                        position.getUnicode() == null || position.getUnicode().isBlank());
    }

    List<TextPosition> text() {
        var text = new ArrayList<TextPosition>();
        runs.forEach(run -> text.addAll(run.text));
        return text;
    }
}
