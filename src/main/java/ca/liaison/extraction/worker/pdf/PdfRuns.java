package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of lines that follow each other closely in one column. Where the next word would still have had room, somebody
 * ended the line on purpose: that, and the distances within the run, tell paragraphs apart.
 */
final class PdfRuns {

    private static final float FARTHEST = 2.2f;
    static final float INDENT = 0.8f;
    private static final float MOST_ENDED = 0.6f;

    private record Run(float left, float edge, float leading, boolean lineByLine, boolean hanging) {}

    private final List<PdfLine> lines;
    private final Run[] runs;

    PdfRuns(List<PdfLine> lines) {
        this.lines = lines;
        runs = new Run[lines.size()];
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && follow(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            var run = run(from, to);
            for (; from < to; from++) {
                runs[from] = run;
            }
        }
    }

    private static boolean follow(PdfLine above, PdfLine below) {
        var down = below.at() - above.at();
        return above.direction() == below.direction()
                && down > 0.5f * above.size()
                && down < FARTHEST * Math.max(above.size(), below.size())
                && sameSize(above, below)
                && below.left() < above.right()
                && above.left() < below.right();
    }

    static boolean sameSize(PdfLine one, PdfLine other) {
        return Math.abs(one.size() - other.size()) <= 0.09f * Math.max(one.size(), other.size());
    }

    private Run run(int from, int to) {
        var run = lines.subList(from, to);
        var left = run.stream().map(PdfLine::left).min(Float::compare).orElse(0f);
        var edge = run.stream().map(PdfLine::right).max(Float::compare).orElse(0f);
        var distances = new ArrayList<Float>();
        int ended = 0;
        float roomBeforeIndent = 0;
        float roomBeforeOutdent = 0;
        for (int i = from; i < to - 1; i++) {
            var line = lines.get(i);
            var room = room(i, edge);
            var indent = lines.get(i + 1).left() - line.left();
            distances.add(lines.get(i + 1).at() - line.at());
            ended += room > 0.5f * line.size() ? 1 : 0;
            roomBeforeIndent += indent > INDENT * line.size() ? room : 0;
            roomBeforeOutdent += indent < -INDENT * line.size() ? room : 0;
        }
        distances.sort(Float::compare);
        var leading = distances.isEmpty() ? 1.3f * lines.get(from).size() : distances.get(distances.size() / 4);
        return new Run(
                left,
                edge,
                leading,
                run.size() > 2 && ended >= MOST_ENDED * (run.size() - 1),
                roomBeforeOutdent > Math.max(0, roomBeforeIndent));
    }

    /** How much would have been left at the end of this line after the first word of the next. */
    private float room(int i, float edge) {
        var next = lines.get(i + 1).first();
        return edge
                - lines.get(i).right()
                - (next.right() - next.left())
                - 0.3f * lines.get(i).size();
    }

    /** Whether line {@code i} and the next are in the same run. */
    boolean goesOn(int i) {
        return runs[i] == runs[i + 1];
    }

    /** How many times the usual distance the next line is away. */
    float gap(int i) {
        return (lines.get(i + 1).at() - lines.get(i).at()) / Math.max(1, runs[i].leading);
    }

    /** Whether this line was ended before its column was; at the end of a sentence little room is enough to say so. */
    boolean endedEarly(int i, boolean sentence) {
        var room = room(i, runs[i].edge);
        var width = runs[i].edge - runs[i].left;
        return runs[i].lineByLine
                ? room > 0
                : room > (sentence ? 1.5f * lines.get(i).size() : 0.2f * width);
    }

    /** Whether an entry begins with each line that stands farther left than those below it. */
    boolean hanging(int i) {
        return runs[i].hanging;
    }

    /** Whether this line begins at the left edge of its run. */
    boolean atEdge(int i) {
        return lines.get(i).left() < runs[i].left + INDENT * lines.get(i).size();
    }

    boolean lineByLine(int i) {
        return runs[i].lineByLine;
    }
}
