package ca.liaison.statistics.understanding;

import ca.liaison.Language;
import ca.liaison.publications.Edition;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.Role;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.understanding.SheetFile.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes out what a table that was found on a sheet says: the names, types and units of its columns, what is missing,
 * and what is not understood.
 */
public final class Understanding {

    private static final int SAMPLE = 200;
    private static final int MOST_EXAMPLES = 50;
    private final SheetFile file;
    private final int number;
    private final FoundTable found;
    private final KeptCells kept;
    private final Edition edition;
    private final TableCorrections corrections;
    private final Recognizer recognizing;
    private final DataRows rows;

    Understanding(
            SheetFile file,
            int sheet,
            FoundTable found,
            KeptCells kept,
            Edition edition,
            TableCorrections corrections,
            Recognizer recognizing) {
        this.file = file;
        this.number = sheet;
        this.kept = kept;
        this.edition = edition;
        this.corrections = corrections;
        this.recognizing = recognizing;
        this.found = corrected(found);
        this.rows = new DataRows(sheet(), this.found.firstData(), this.found.lastRow(), this.found.skipped());
    }

    private Sheet sheet() {
        return file.sheets().get(number);
    }

    /** The header where the liaison officer says that it is. */
    private FoundTable corrected(FoundTable as) {
        if (corrections == null || corrections.firstRow() == null && corrections.headerRows() == null) {
            return as;
        }
        int first = corrections.firstRow() == null
                ? as.firstRow()
                : Math.max(0, Math.min(corrections.firstRow() - 1, as.lastRow() - 1));
        int headerRows = corrections.headerRows() == null
                ? as.headerRows()
                : Math.max(0, Math.min(corrections.headerRows(), as.lastRow() - first - 1));
        var cells = kept.rows(file, sheet(), first, first + headerRows);
        var spans = sheet().spans().stream()
                .filter(span -> span.firstRow() >= first)
                .map(span -> new SheetFile.Span(
                        span.firstRow() - first, span.lastRow() - first, span.firstColumn(), span.lastColumn()))
                .toList();
        return new FoundTable(
                first,
                headerRows,
                as.lastRow(),
                as.firstColumn(),
                as.lastColumn(),
                as.titles(),
                Headers.of(cells, 0, headerRows, as.firstColumn(), as.lastColumn(), spans),
                List.of(),
                as.skipped().stream().filter(row -> row >= first + headerRows).toList(),
                as.notes());
    }

    /** @param words what is said about the publication, which may tell that its figures are rates */
    Table table(DatasetId dataset, int version, Instant at, String... words) {
        var about = new ArrayList<>(found.titles());
        about.addAll(List.of(words).stream().filter(Objects::nonNull).toList());
        var context = Typing.Context.of(recognizing, found.header(), about.toArray(String[]::new));
        var looks = looks();
        int days = looks.stream()
                .mapToInt(look -> look.monthFirstOnly - look.dayFirstOnly)
                .sum();
        var ids = new ColumnIds();
        var made = new ArrayList<Column>();
        var examples = new ArrayList<Table.Example>();
        var symbols = new LinkedHashSet<String>();
        for (int place = found.firstColumn(); place < found.lastColumn(); place++) {
            var column = column(place, looks.get(place - found.firstColumn()), days, context, ids, examples, symbols);
            if (column != null) {
                made.add(column);
            }
        }
        var columns = StatisticalLayout.withUnits(
                ColumnRelations.in(made, column -> hasKnownPlaces(column, looks)),
                column -> looks.get(column.place() - found.firstColumn()).different());
        var cut = new ArrayList<String>();
        if (Boolean.TRUE.equals(sheet().cut())) {
            cut.add("cells");
        }
        var region = new Table.Region(
                file.cells(),
                number,
                found.firstRow(),
                found.headerRows(),
                found.lastRow(),
                found.firstColumn(),
                found.lastColumn(),
                found.skipped());
        hold(region, looks);
        var misread = columns.stream().mapToInt(Column::misread).sum();
        var table = new Table(
                Table.id(dataset, version, edition.file(), region, columns),
                dataset,
                version,
                edition.file(),
                edition.name(),
                edition.language(),
                sheet().name(),
                region,
                columns,
                rows.count(),
                List.of(),
                found.notes(),
                List.copyOf(symbols),
                new Table.Understanding(misread, examples, List.of(), cut),
                at);
        return Totals.in(new TableReader(table, file, kept, recognizing));
    }

    /** What the columns look like, each read by the decimal mark that it has as a whole. */
    private List<ColumnEvidence> looks() {
        var french = "fr".equals(edition.language());
        var pointsVote = edition.name().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)");
        var looks = new ArrayList<ColumnEvidence>();
        for (int place = found.firstColumn(); place < found.lastColumn(); place++) {
            looks.add(new ColumnEvidence(french, pointsVote));
        }
        rows.all(file, kept, found.firstColumn(), looks);
        int votes = looks.stream().mapToInt(look -> look.votes).sum();
        for (int i = 0; i < looks.size(); i++) {
            var look = looks.get(i);
            var comma = look.isDecimalComma(votes - look.votes, french);
            if (!look.settles(comma)) {
                var again = new ColumnEvidence(comma, pointsVote);
                rows.each(file, kept, found.firstColumn() + i, again);
                again.end();
                looks.set(i, again);
            }
        }
        return looks;
    }

    private boolean hasKnownPlaces(Column column, List<ColumnEvidence> looks) {
        return recognizing != null
                && looks.get(column.place() - found.firstColumn()).words.keySet().stream()
                        .anyMatch(
                                word -> recognizing.place(word, column.codes()).isPresent());
    }

    /** The words of its columns are what the table is soon filed under. */
    private void hold(Table.Region region, List<ColumnEvidence> looks) {
        for (int i = 0; i < looks.size(); i++) {
            var look = looks.get(i);
            if (look.wordsOnly) {
                var words = look.words.keySet().toArray(String[]::new);
                kept.hold(TableReader.differentWords(region, region.firstColumn() + i), words, TextColumn.bytes(words));
            }
        }
    }

    /** Null where there is neither a name nor a value. */
    private Column column(
            int place,
            ColumnEvidence look,
            int days,
            Typing.Context context,
            ColumnIds ids,
            List<Table.Example> examples,
            LinkedHashSet<String> symbols) {
        int number = place - found.firstColumn();
        var raw = found.header().get(number);
        if (raw == null && look.filled() == 0) {
            return null;
        }
        var head = ColumnHeader.of(raw, found.notes());
        var header = head.name();
        var unitBelow = found.units().isEmpty() ? null : found.units().get(number);
        var typed = Typing.of(
                unitBelow == null ? header : (header == null ? "" : header) + " (" + unitBelow + ")",
                look,
                sample(place),
                context);
        var said = corrections == null ? null : corrections.of(key(header, number));
        var type = said != null && said.type() != null ? said.type() : typed.type();
        var unit = said != null && said.unit() != null ? said.unit() : type == typed.type() ? typed.unit() : null;
        var translations = new Translations(recognizing, edition.language());
        var name = said != null && said.name() != null
                ? said.name()
                : header == null ? FallbackNames.ofColumn(number + 1) : translations.name(header);
        var id = ids.of(header, number);
        var monthFirst = look.isMonthFirst(days);
        int misread = misread(type, look, monthFirst);
        if (type.isNumber()) {
            symbols.addAll(look.symbols.keySet());
            look.examples.stream()
                    .filter(example -> misread > 0 && examples.size() < MOST_EXAMPLES)
                    .forEach(example -> examples.add(new Table.Example(id, example.row(), example.raw())));
        }
        var year = type.isMeasure() && header != null
                ? YearText.read(header, false).orElse(null)
                : null;
        int fromAbove = type.isMeasure() || sheet().spans().isEmpty()
                ? 0
                : MergedLabels.rows(MergedLabels.of(sheet(), rows, place));
        int missing = Math.max(0, look.empty - fromAbove) + (type.isNumber() ? look.symbolCells : 0);
        return new Column(
                id,
                place,
                header,
                name,
                type,
                unit,
                type == Type.WHOLE || type == Type.YEAR ? 0 : Math.min(look.scale, 12),
                year,
                look.hasDecimalComma(),
                monthFirst,
                type.isMeasure() && isTotal(header),
                head.marks(),
                missing,
                misread,
                (type == Type.TEXT || type == Type.GEOGRAPHY) && look.wordsOnly
                        ? translations.words(look.words.keySet())
                        : List.of(),
                type == typed.type() ? typed.role() : Role.CONTENT,
                type == Type.DATE ? typed.grain() : null,
                null,
                type == Type.GEOGRAPHY ? typed.codes() : null);
    }

    private static int misread(Type type, ColumnEvidence look, boolean monthFirst) {
        return switch (type) {
            case TEXT, GEOGRAPHY -> 0;
            case DATE -> look.other + look.misreadDates(monthFirst) + (look.dates > 0 ? look.numbers : 0);
            case YEAR -> Math.max(0, look.other + look.dates - look.spans - look.fiscal);
            default -> look.other + look.dates;
        };
    }

    private Typing.Sample sample(int place) {
        var cells = kept.rows(file, sheet(), found.firstData(), Math.min(found.firstData() + SAMPLE, found.lastRow()));
        return new Typing.Sample(Arrays.stream(cells).map(row -> row[place]).toList(), place == found.firstColumn());
    }

    /** By what a column is known to corrections: its header, or its place where it has none. */
    public static String key(String header, int place) {
        return header == null ? "#" + (place + 1) : header;
    }

    /** The language of the words in the file; of an unknown one, English. */
    static Language language(Table table) {
        return Language.ofCode(table.language()).orElse(Language.EN);
    }

    /** Whether these words, which may be null, name the sum of others. */
    public static boolean isTotal(String words) {
        return TotalWords.isTotal(words);
    }
}
