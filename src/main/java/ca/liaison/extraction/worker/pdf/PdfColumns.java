package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of some rows, if there are any: gaps in the same places, and cells that line up left, right or in the
 * middle.
 */
final class PdfColumns {

    private static final float ALIGNED = 0.7f;
    private static final int WORDS_OF_PROSE = 5;

    private final List<float[]> edges = new ArrayList<>();

    private PdfColumns() {}

    /** Null where there are less than two, or less than so many rows that show them. */
    static PdfColumns of(List<PdfRow> rows, int fewest) {
        int most = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var telling = rows.stream()
                .filter(row -> row.cells().size() >= Math.max(2, Math.round(most * 0.6f)))
                .toList();
        if (telling.size() < fewest) {
            return null;
        }
        var columns = new PdfColumns();
        telling.stream()
                .flatMap(row -> row.cells().stream())
                .sorted(Comparator.comparing(PdfRow.Cell::left))
                .forEach(columns::add);
        return columns.edges.size() > 1 && columns.lineUp(telling) ? columns : null;
    }

    private void add(PdfRow.Cell cell) {
        var last = edges.isEmpty() ? null : edges.get(edges.size() - 1);
        if (last != null && cell.left() < last[1]) {
            last[1] = Math.max(last[1], cell.right());
        } else {
            edges.add(new float[] {cell.left(), cell.right()});
        }
    }

    int count() {
        return edges.size();
    }

    /** The first column the cell reaches into, or the one it comes after. */
    int of(PdfRow.Cell cell) {
        int column = 0;
        for (int i = 0; i < edges.size(); i++) {
            if (cell.isIn(edges.get(i)[0], edges.get(i)[1])) {
                return i;
            }
            column = cell.left() > edges.get(i)[1] ? i : column;
        }
        return column;
    }

    boolean isAcross(PdfRow.Cell cell) {
        return edges.stream().filter(edge -> cell.isIn(edge[0], edge[1])).count() > 1;
    }

    private boolean lineUp(List<PdfRow> rows) {
        float tolerance = Math.max(2.5f, 0.4f * rows.get(0).line().size());
        int prose = 0;
        for (var edge : edges) {
            var cells = rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.isIn(edge[0], edge[1]))
                    .toList();
            if (cells.size() > 2 && aligned(cells, tolerance) < ALIGNED * cells.size()) {
                return false;
            }
            if (edge == edges.get(0)
                    && cells.stream().allMatch(cell -> cell.text().length() == 1)
                    && cells.stream().map(PdfRow.Cell::text).distinct().count() == 1) {
                return false; // some sign is their bullet
            }
            prose += isProse(cells, edge[1] - edge[0]) ? 1 : 0;
        }
        return prose < 2;
    }

    /** Columns of a text, not of a table, are filled from edge to edge. */
    private static boolean isProse(List<PdfRow.Cell> cells, float width) {
        var words =
                cells.stream().mapToInt(cell -> cell.words().size()).average().orElse(0);
        var full = cells.stream()
                .filter(cell -> cell.right() - cell.left() > 0.8f * width)
                .count();
        return words > WORDS_OF_PROSE && full > 0.6f * cells.size();
    }

    private static int aligned(List<PdfRow.Cell> cells, float tolerance) {
        return Math.max(
                commonest(cells, 0, tolerance),
                Math.max(commonest(cells, 1, tolerance), commonest(cells, 0.5f, tolerance)));
    }

    /** How many cells have the same left edge (0), right edge (1) or middle. */
    private static int commonest(List<PdfRow.Cell> cells, float where, float tolerance) {
        var places = new float[cells.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = cells.get(i).left() * (1 - where) + cells.get(i).right() * where;
        }
        Arrays.sort(places);
        int most = 0;
        for (int from = 0, to = 0; from < places.length; from++) {
            while (to < places.length && places[to] - places[from] <= tolerance) {
                to++;
            }
            most = Math.max(most, to - from);
        }
        return most;
    }
}
