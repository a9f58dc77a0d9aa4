package ca.liaison.statistics;

import ca.liaison.Bilingual;
import ca.liaison.files.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One version of a dataset's table, as it is understood: where its cells lie, and what they mean. Never changed;
 * another understanding is another table.
 *
 * @param id of this understanding
 * @param version of the dataset that it belongs to
 * @param file the file that the table was found in
 * @param fileName as readers know it
 * @param sheet name of the sheet, null where the file has none
 * @param region where the table lies in the kept sheet
 * @param rows how many rows of data
 * @param totals numbers of the rows that add up others, from 0; they are shown, and left out of sums
 * @param notes the lines that stand below (or above) the table: notes and sources, in the language of the file
 * @param symbols the missing-value symbols that occur, as they stand in the cells
 * @param understood what was not, and how the file's own totals agree with the sums of the rows
 * @param at when it was read
 */
public record Table(
        @BsonId String id,
        DatasetId dataset,
        Integer version,
        Digest file,
        String fileName,
        String language,
        String sheet,
        Region region,
        List<Column> columns,
        Integer rows,
        List<Integer> totals,
        List<String> notes,
        List<String> symbols,
        Understanding understood,
        Instant at) {

    /**
     * Where a table lies. Rows and columns count from 0 in the kept sheet; the ends are exclusive.
     *
     * @param cells the file of encoded cells
     * @param sheet number of the sheet in it, from 0
     * @param firstRow of the header
     * @param headerRows how many rows the header has
     * @param lastRow end of the data
     * @param skipped empty rows among the data
     */
    public record Region(
            Digest cells,
            Integer sheet,
            Integer firstRow,
            Integer headerRows,
            Integer lastRow,
            Integer firstColumn,
            Integer lastColumn,
            List<Integer> skipped) {

        public Region {
            skipped = skipped == null ? List.of() : List.copyOf(skipped);
        }

        public int firstData() {
            return firstRow + headerRows;
        }
    }

    /**
     * @param misread cells that are not what their column is
     * @param examples some of them: column id, row and raw text
     * @param sums totals of the file that are not the sum of their rows
     * @param cut what was left out because there was too much of it: {@code rows} or {@code columns}
     */
    public record Understanding(Integer misread, List<Example> examples, List<WrongSum> sums, List<String> cut) {

        public Understanding {
            examples = examples == null ? List.of() : List.copyOf(examples);
            sums = sums == null ? List.of() : List.copyOf(sums);
            cut = cut == null ? List.of() : List.copyOf(cut);
        }
    }

    /** A cell that was not understood; the row counts from 0 among the rows of data. */
    public record Example(String column, Integer row, String raw) {}

    /** A total in the file, and what its rows add up to. */
    public record WrongSum(String column, Integer row, Double stated, Double sum) {}

    public Table {
        columns = columns == null ? List.of() : List.copyOf(columns);
        totals = totals == null ? List.of() : List.copyOf(totals);
        notes = notes == null ? List.of() : List.copyOf(notes);
        symbols = symbols == null ? List.of() : List.copyOf(symbols);
    }

    /**
     * The id says all that readers of the cells depend on, so that what was read for one understanding is never taken
     * for another.
     */
    public static String id(DatasetId dataset, int version, Digest file, Region region, List<Column> columns) {
        return dataset.value() + ":" + version + ":" + file.value().substring(0, 16) + ":"
                + Integer.toHexString((region + "" + columns).hashCode());
    }

    public Table as(DatasetId dataset, int version) {
        return new Table(
                id(dataset, version, file, region, columns),
                dataset,
                version,
                file,
                fileName,
                language,
                sheet,
                region,
                columns,
                rows,
                totals,
                notes,
                symbols,
                understood,
                at);
    }

    public Table with(List<Column> columns) {
        return new Table(
                id(dataset, version, file, region, columns),
                dataset,
                version,
                file,
                fileName,
                language,
                sheet,
                region,
                columns,
                rows,
                totals,
                notes,
                symbols,
                understood,
                at);
    }

    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The columns that can be drawn and added. */
    public List<Column> measures() {
        return columns.stream().filter(Column::isMeasure).toList();
    }

    /** The column that says when, where there is one: a year rather than a day. */
    public Optional<Column> time() {
        return columns.stream()
                .filter(column -> column.type() == Type.YEAR)
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.type() == Type.DATE)
                        .findFirst());
    }

    /**
     * The columns that stand for a year each, in order of the table. Where each year has several, as in one for each
     * sex, those of the total; none where there is no total.
     */
    public List<Column> years() {
        var plain = years(null);
        return !plain.isEmpty()
                ? plain
                : columns.stream()
                        .filter(column -> column.year() != null && Boolean.TRUE.equals(column.total()))
                        .toList();
    }

    /** The columns that stand for a year each of one of {@link #groups}. */
    public List<Column> years(String group) {
        return columns.stream()
                .filter(column -> column.year() != null && Objects.equals(column.group(), group))
                .toList();
    }

    /** What each year is told of where it has several columns, in order of the table. */
    public List<String> groups() {
        return columns.stream()
                .filter(column -> column.year() != null && column.group() != null)
                .map(Column::group)
                .distinct()
                .toList();
    }

    /** The column that says where, where there is one. */
    public Optional<Column> geography() {
        return columns.stream()
                .filter(column -> column.type() == Type.GEOGRAPHY)
                .findFirst();
    }

    public Bilingual nameOf(String column) {
        return column(column).map(Column::name).orElse(new Bilingual(column, column));
    }
}
