package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells headings, paragraphs, items and tables by how the lines of a page look. In doubt a line stands alone rather
 * than in the wrong paragraph.
 */
final class PdfLayout {

    private static final Pattern DIGITS = Pattern.compile("\\d");
    private static final float GAP = 1.22f;
    private static final float WIDE_GAP = 2f;

    private final Flow flow;
    private final PdfBody body;
    private final PdfHyphens hyphens;
    private final boolean lookForHeadings;
    private List<PdfLine> lines;
    private PdfRuns runs;
    private PdfTables tables;
    private Map<String, Integer> heads = new HashMap<>();
    private Map<String, Integer> headsBefore = Map.of();

    PdfLayout(Flow flow, PdfBody body, PdfHyphens hyphens, boolean lookForHeadings) {
        this.flow = flow;
        this.body = body;
        this.hyphens = hyphens;
        this.lookForHeadings = lookForHeadings;
    }

    void nextPage() {
        headsBefore = heads;
        heads = new HashMap<>();
    }

    void tell(List<PdfLine> page) {
        lines = page;
        runs = new PdfRuns(page);
        tables = new PdfTables(page, hyphens);
        int from = 0;
        while (from < page.size()) {
            var table = tables.at(from);
            if (table != null) {
                flow.startTable();
                table.rows().forEach(flow::row);
                flow.endTable();
                from += table.lines();
            } else {
                int to = from + 1;
                while (to < page.size() && !ends(from, to - 1)) {
                    to++;
                }
                block(page.subList(from, to));
                from = to;
            }
        }
    }

    private void block(List<PdfLine> block) {
        var text = text(block);
        int level = lookForHeadings ? body.headingLevel(block, text) : 0;
        if (PdfMarker.isBullet(block.get(0))) {
            flow.item(PdfMarker.strip(text));
        } else if (level > 0 && !isRunningHead(block.get(0), text)) {
            flow.heading(level, text);
        } else if (PdfMarker.mayBe(block.get(0))) {
            flow.item(PdfMarker.strip(text));
        } else {
            flow.paragraph(text);
        }
    }

    /**
     * What stands in the same place of page after page is no heading of this one; twice may be a title that goes on.
     */
    private boolean isRunningHead(PdfLine first, String text) {
        var head = DIGITS.matcher(text).replaceAll("") + Math.round(first.at() / 4);
        int pages = headsBefore.getOrDefault(head, 0) + 1;
        heads.put(head, pages);
        return pages > 2;
    }

    String text(List<PdfLine> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> hyphens.join(text, line.text()));
        return text.toString();
    }

    /** Whether a block that began with line {@code from} ends with line {@code i}. */
    private boolean ends(int from, int i) {
        var line = lines.get(i);
        var next = lines.get(i + 1);
        var midSentence = midSentence(line, next);
        if (line.direction() != next.direction()
                || !PdfRuns.sameSize(line, next)
                || PdfMarker.isBullet(next)
                || line.hasLeaders()
                || tables.isRow(i)
                || tables.isRow(i + 1)
                || body.isLarger(line) != body.isLarger(next)) {
            return true;
        }
        if (!runs.goesOn(i)) {
            return !midSentence
                    || body.isLarger(line)
                    || body.isBold(line)
                    || body.isBold(next); // perhaps in the next column
        }
        var gap = runs.gap(i);
        if (gap > WIDE_GAP || gap > GAP && !(midSentence && !runs.endedEarly(i, endsSentence(line)))) {
            return true;
        }
        if (body.isLarger(line)) {
            return false;
        }
        if (body.isBold(line) != body.isBold(next) && (runs.endedEarly(i, endsSentence(line)) || gap > 1.05f)) {
            return true;
        }
        return endsInRun(from, i, line, next, midSentence);
    }

    private boolean endsInRun(int from, int i, PdfLine line, PdfLine next, boolean midSentence) {
        var sentence = endsSentence(line);
        var ended = runs.endedEarly(i, sentence);
        var first = lines.get(from);
        if (PdfMarker.mayBe(next)
                && (ended
                        || sentence
                        || PdfMarker.mayBe(first)
                                && Math.abs(next.left() - first.left()) < PdfRuns.INDENT * next.size())) {
            return true;
        }
        if (ended
                && (!midSentence
                        || runs.lineByLine(i)
                                && !Character.isLowerCase(next.first().text().charAt(0)))) {
            return true;
        }
        if (runs.hanging(i)) {
            return runs.atEdge(i + 1) && !(runs.atEdge(i) && midSentence);
        }
        return next.left() - line.left() > PdfRuns.INDENT * next.size() && i > from && sentence;
    }

    private static boolean midSentence(PdfLine line, PdfLine next) {
        return !endsSentence(line) && Character.isLowerCase(next.first().text().charAt(0));
    }

    private static boolean endsSentence(PdfLine line) {
        var last = line.last().text();
        return ".!?:;»”".indexOf(last.charAt(last.length() - 1)) >= 0;
    }
}
