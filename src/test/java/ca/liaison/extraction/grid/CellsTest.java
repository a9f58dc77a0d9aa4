package ca.liaison.extraction.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    private final List<Grid> grids = new ArrayList<>();
    private final GridWriter writer = new GridWriter(grids::add);

    @Test
    void what_is_read_is_what_was_written_whatever_it_was() {
        var random = new Random(11);
        var wild = List.of(
                "",
                "..",
                "x",
                "12*",
                "007",
                "-0",
                "1e5",
                "1,234",
                "9223372036854775807",
                "-123456789012345678",
                "0.000000000000000001",
                "100000000000000000",
                "12.5",
                "-3",
                "été",
                "שלום",
                "a\nb");
        var rows = new ArrayList<List<String>>();
        writer.sheet("one");
        for (int row = 0; row < 20_000; row++) {
            var cells = List.of(
                    Integer.toString(random.nextInt(1_000)),
                    String.format("%d.%02d", random.nextInt(1_000_000) - 500_000, 1 + random.nextInt(9)),
                    wild.get(random.nextInt(wild.size())),
                    "word " + random.nextInt(5),
                    row % 977 == 0 ? "x" : Long.toString(random.nextLong() / 100),
                    Integer.toString(random.nextInt(10_000_000)));
            rows.add(cells);
            for (int column = 0; column < cells.size(); column++) {
                writer.cell(column, cells.get(column));
            }
            writer.endRow();
        }
        writer.close();

        int row = 0;
        for (var grid : grids) {
            var ends = grid.rows() == 0 ? new int[0] : Cells.ends(grid.cells());
            for (int i = 0; i < grid.rows(); i++, row++) {
                for (int column = 0; column < 6; column++) {
                    var expected = rows.get(row).get(column);
                    assertThat(column(grid, ends, column).text(i))
                            .as("row " + row + " column " + column)
                            .isEqualTo(expected.isEmpty() ? null : trimmed(expected));
                }
            }
        }
        assertThat(row).isEqualTo(20_000);
    }

    /** 12.50 is kept as the number 12.5; "-0" and numbers with more than 18 digits stay texts. */
    private static String trimmed(String text) {
        return text.matches("-?\\d+\\.\\d+") && text.length() < 20
                ? new java.math.BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static Cells column(Grid grid, int[] ends, int column) {
        return Cells.of(
                java.util.Arrays.copyOfRange(
                        grid.cells(), column == 0 ? 4 + 4 * ends.length : ends[column - 1], ends[column]),
                grid.rows());
    }

    @Test
    void empty_rows_are_kept_between_others_but_never_more_than_three() {
        writer.sheet(null);
        writer.endRow();
        put("a");
        for (int i = 0; i < 1_000_000; i++) {
            writer.endRow();
        }
        put("b");
        writer.endRow();
        writer.close();

        assertThat(grids.stream().mapToInt(Grid::rows).sum()).isEqualTo(5);
    }

    @Test
    void columns_beyond_the_limit_are_left_out_and_that_is_said() {
        writer.sheet(null);
        for (int column = 0; column < 16_384; column++) {
            writer.cell(column, "1");
        }
        writer.endRow();
        writer.close();

        assertThat(Cells.ends(grids.get(0).cells())).hasSize(Grid.MOST_COLUMNS);
        assertThat(grids.get(1).cut()).isTrue();
    }

    @Test
    void bytes_that_make_no_sense_are_refused() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = (byte) (1 + random.nextInt(2));
            }
            try {
                var cells = Cells.of(bytes, 3);
                for (int row = 0; row < 3; row++) {
                    cells.text(row);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThatThrownBy(() -> Cells.ends(new byte[] {1, 0, 0, 0, 127})).isInstanceOf(IllegalArgumentException.class);
    }

    private void put(String text) {
        writer.cell(0, text);
        writer.endRow();
    }
}
