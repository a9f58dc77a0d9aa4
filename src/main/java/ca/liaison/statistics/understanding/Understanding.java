package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.publications.Edition;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.understanding.SheetFile.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Makes out what a table that was found on a sheet says: the names, types and units of its columns, what is missing,
 * and what is not understood.
 */
public final class Understanding {

    private static final int SAMPLE = 200;
    private static final int MOST_EXAMPLES = 50;
    private static final Pattern RAISED = Pattern.compile("\\s*([*†‡§¹²³⁰⁴-⁹ᵃ-ᶻ]+)$");
    private static final Pattern GLUED = Pattern.compile("(?<=[\\p{L}).])(\\d{1,2}(?:, ?\\d{1,2})*)$");
    private static final Pattern RATES = Pattern.compile("(?iu).*(\\brates?\\b|\\btaux\\b|per ?100|pour 100).*");
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)^(grand |sub-?|sous-)?tota(l|ls|le|les|ux)\\b.*|^ensemble$|.*\\btotal$");

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
                as.skipped().stream().filter(row -> row >= first + headerRows).toList(),
                as.notes());
    }

    /** @param words what is said about the publication, which may tell that its figures are rates */
    Table table(DatasetId dataset, int version, Instant at, String... words) {
        var sample = kept.rows(file, sheet(), found.firstData(), Math.min(found.firstData() + SAMPLE, found.lastRow()));
        int votes = 0;
        for (int column = found.firstColumn(); column < found.lastColumn(); column++) {
            votes += ColumnEvidence.votes(sample, column);
        }
        var ownRates = found.header().stream()
                .anyMatch(name -> name != null && RATES.matcher(name).matches());
        var about = new ArrayList<>(found.titles());
        if (!ownRates) {
            about.addAll(List.of(words).stream().filter(Objects::nonNull).toList());
        }
        var context = Typing.Context.of(recognizing, about.toArray(String[]::new));
        var ids = new ColumnIds();
        var columns = new ArrayList<Column>();
        var examples = new ArrayList<Table.Example>();
        var symbols = new LinkedHashSet<String>();
        var looks = new ArrayList<ColumnEvidence>();
        for (int place = found.firstColumn(); place < found.lastColumn(); place++) {
            looks.add(new ColumnEvidence(isDecimalComma(sample, place, votes), isMonthFirst(sample, place)));
        }
        rows.all(file, kept, found.firstColumn(), looks);
        for (int place = found.firstColumn(); place < found.lastColumn(); place++) {
            var column = column(place, looks.get(place - found.firstColumn()), context, ids, examples, symbols);
            if (column != null) {
                columns.add(column);
            }
        }
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
            Typing.Context context,
            ColumnIds ids,
            List<Table.Example> examples,
            LinkedHashSet<String> symbols) {
        var raw = found.header().get(place - found.firstColumn());
        if (raw == null && look.filled() == 0) {
            return null;
        }
        var marks = new ArrayList<String>();
        var header = raw == null ? null : withoutMarks(raw, marks);
        var typed = Typing.of(header, look, context);
        var said = corrections == null ? null : corrections.of(key(header, place - found.firstColumn()));
        var type = said != null && said.type() != null ? said.type() : typed.type();
        var unit = said != null && said.unit() != null ? said.unit() : type == typed.type() ? typed.unit() : null;
        var name = said != null && said.name() != null
                ? said.name()
                : header == null
                        ? FallbackNames.ofColumn(place - found.firstColumn() + 1)
                        : new Bilingual(header, header);
        var id = ids.of(header, place - found.firstColumn());
        int misread = !type.isNumber()
                ? 0
                : type == Type.DATE
                        ? look.numbers + look.other
                        : type == Type.YEAR
                                ? Math.max(0, look.other + look.dates - look.spans)
                                : look.other + look.dates;
        if (type.isNumber()) {
            symbols.addAll(look.symbols.keySet());
            look.examples.stream()
                    .filter(example -> misread > 0 && examples.size() < MOST_EXAMPLES)
                    .forEach(example -> examples.add(new Table.Example(id, example.row(), example.raw())));
        }
        var year = type.isMeasure() && header != null
                ? YearText.read(header, false).orElse(null)
                : null;
        int missing = look.empty + (type.isNumber() ? look.symbolCells : 0);
        return new Column(
                id,
                place,
                header,
                name,
                type,
                unit,
                type == Type.WHOLE || type == Type.YEAR ? 0 : Math.min(look.scale, 12),
                year,
                look.decimalComma,
                look.monthFirst,
                type.isMeasure() && isTotal(header),
                marks,
                missing,
                misread,
                List.of());
    }

    private boolean isDecimalComma(String[][] sample, int place, int votes) {
        int own = ColumnEvidence.votes(sample, place);
        return own != 0 ? own > 0 : votes != 0 ? votes > 0 : "fr".equals(edition.language());
    }

    private static boolean isMonthFirst(String[][] sample, int place) {
        return Arrays.stream(sample).anyMatch(row -> row[place] != null && DateText.isMonthFirst(row[place]));
    }

    /** By what a column is known to corrections: its header, or its place where it has none. */
    public static String key(String header, int place) {
        return header == null ? "#" + (place + 1) : header;
    }

    /** A raised figure leads to a note; a plain one at the end of a word too, where a note begins with it. */
    private String withoutMarks(String header, List<String> marks) {
        var raised = RAISED.matcher(header);
        if (raised.find() && raised.start() > 0) {
            marks.add(raised.group(1));
            return header.substring(0, raised.start());
        }
        var glued = GLUED.matcher(header);
        if (glued.find()
                && found.notes().stream()
                        .anyMatch(note -> note.startsWith(glued.group(1).split(",")[0]))) {
            marks.addAll(List.of(glued.group(1).split(", ?")));
            return header.substring(0, glued.start());
        }
        return header;
    }

    /** The language of the words in the file; of an unknown one, English. */
    static Language language(Table table) {
        return Language.ofCode(table.language()).orElse(Language.EN);
    }

    /** Whether these words, which may be null, name the sum of others. */
    public static boolean isTotal(String words) {
        return words != null && TOTAL.matcher(words).matches();
    }
}
