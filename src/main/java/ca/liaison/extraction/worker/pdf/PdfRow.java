package ca.liaison.extraction.worker.pdf;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as a row of a table might be one: its words, put together to cells where there is no wide gap between them.
 */
record PdfRow(PdfLine line, List<Cell> cells) {

    private static final float WIDE = 1f;

    record Cell(List<PdfWord> words, float left, float right) {
        String text() {
            return words.stream().map(PdfWord::text).collect(joining(" "));
        }

        boolean isIn(float from, float to) {
            return left < to && from < right;
        }
    }

    static PdfRow of(PdfLine line) {
        var cells = new ArrayList<Cell>();
        int from = 0;
        for (int to = 1; to <= line.words().size(); to++) {
            if (to == line.words().size() || endsCell(line, from, to)) {
                var words = line.words().subList(from, to);
                cells.add(new Cell(
                        words, words.get(0).left(), words.get(words.size() - 1).right()));
                from = to;
            }
        }
        return new PdfRow(line, cells);
    }

    /** A bullet or the number of an item is part of what follows it. */
    private static boolean endsCell(PdfLine line, int from, int to) {
        var gap = line.words().get(to).left() - line.words().get(to - 1).right();
        var marker = from == 0
                && to == 1
                && PdfMarker.isMarker(line.first().text())
                && Character.isLetter(line.words().get(to).text().charAt(0));
        return gap > WIDE * line.size() && !marker || gap < -line.size();
    }

    boolean isSingle() {
        return cells.size() == 1;
    }

    /** Whether the line goes on below as the next row of a table could. */
    boolean isFollowedBy(PdfRow below) {
        var down = below.line.at() - line.at();
        return line.direction() == below.line.direction()
                && down > 0.3f * line.size()
                && down < 3.5f * Math.max(line.size(), below.line.size());
    }
}
