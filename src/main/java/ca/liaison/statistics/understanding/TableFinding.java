package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.extraction.Reason;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Publication;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the tables in the files of a publication. The same table in both languages, or in two formats, is one. */
@ApplicationScoped
public class TableFinding {

    static final int MOST_TABLES = 200;
    private static final System.Logger LOG = System.getLogger(TableFinding.class.getName());
    private static final Pattern UNNAMED_SHEET =
            Pattern.compile("(?i)(sheet|feuil|feuille|tabelle|table|tableau|data|export)?[ _-]?\\d*");
    private static final Set<String> SHEETS = Set.of("csv", "tsv", "xlsx", "xlsm", "xls", "ods", "fods");
    private static final int FEWEST_ROWS_IN_A_TEXT = 3;
    private static final DatasetId NONE = new DatasetId("");

    private final CellReading reading;
    private final KeptCells kept;
    private final Recognizer recognizing;
    private final Clock clock;

    @Inject
    TableFinding(CellReading reading, KeptCells kept, Instance<Recognizer> recognizing, Clock clock) {
        this(reading, kept, recognizing.isResolvable() ? recognizing.get() : null, clock);
    }

    TableFinding(CellReading reading, KeptCells kept, Recognizer recognizing, Clock clock) {
        this.reading = reading;
        this.kept = kept;
        this.recognizing = recognizing;
        this.clock = clock;
    }

    /** The tables, and what could not be read. */
    public record Result(List<ParsedTable> tables, List<String> problems) {}

    public Result in(Publication publication) {
        var tables = new ArrayList<ParsedTable>();
        var problems = new ArrayList<String>();
        for (var edition : editions(publication)) {
            var before = tables.size();
            try {
                read(publication, edition, tables, problems);
            } catch (IllegalArgumentException
                    | ArithmeticException
                    | NullPointerException
                    | IndexOutOfBoundsException e) { // whatever this file makes us stumble over
                LOG.log(Level.WARNING, "The tables of " + edition.file().value() + " were not made out", e);
                tables.subList(Math.min(before, tables.size()), tables.size()).clear();
                problems.add(edition.name() + ": " + Reason.CRASH);
            }
        }
        return new Result(tables, problems);
    }

    private void read(Publication publication, Edition edition, List<ParsedTable> tables, List<String> problems) {
        var file = reading.read(edition);
        if (file.problem() != null) {
            problems.add(edition.name() + ": " + file.problem());
        }
        for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
            add(publication, edition, file, sheet, tables);
        }
    }

    /**
     * Spreadsheets where there are some, else every document; those in the publication's own language first, because
     * the others are named after them.
     */
    private static List<Edition> editions(Publication publication) {
        var sheets = publication.editions().stream()
                .filter(edition -> isSpreadsheet(edition.name()))
                .toList();
        return (sheets.isEmpty() ? publication.editions() : sheets)
                .stream()
                        .sorted(Comparator.comparing((Edition edition) -> !String.valueOf(
                                        publication.metadata().language())
                                .equals(edition.language())))
                        .toList();
    }

    public static boolean isSpreadsheet(String name) {
        return SHEETS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private void add(Publication publication, Edition edition, SheetFile file, int sheet, List<ParsedTable> tables) {
        var found = SheetTables.of(file, file.sheets().get(sheet), kept);
        for (int i = 0; i < found.size() && tables.size() < MOST_TABLES; i++) {
            var made = made(publication, edition, file, sheet, found.get(i), i, found.size());
            if (!isWorthIt(made, edition)) {
                continue;
            }
            var twin = tables.stream()
                    .filter(other -> !other.edition().file().equals(edition.file())
                            && Twins.areTwins(other.reader(), made.reader()))
                    .findFirst();
            if (twin.isPresent()) {
                tables.set(tables.indexOf(twin.get()), joined(twin.get(), made));
            } else {
                tables.add(made);
            }
        }
    }

    private ParsedTable made(
            Publication publication,
            Edition edition,
            SheetFile file,
            int sheet,
            FoundTable found,
            int ordinal,
            int all) {
        var table = new Understanding(file, sheet, found, kept, edition, null, recognizing)
                .table(NONE, 0, clock.instant(), words(publication));
        return new ParsedTable(
                place(edition, file.sheets().get(sheet), ordinal),
                name(file.sheets().get(sheet), found, all),
                found,
                sheet,
                file,
                edition,
                reader(table, file),
                table);
    }

    /** The same table with what a liaison officer said of it, as a version of its dataset. */
    public Table understood(
            ParsedTable made, Publication publication, TableCorrections corrections, DatasetId dataset, int version) {
        if (corrections == null) {
            return made.table().as(dataset, version);
        }
        var table = new Understanding(
                        made.file(), made.sheet(), made.found(), kept, made.edition(), corrections, recognizing)
                .table(dataset, version, clock.instant(), words(publication));
        return Twins.named(table, made.table(), corrections);
    }

    public TableReader reader(Table table, SheetFile file) {
        return new TableReader(table, file, kept, recognizing);
    }

    private static String[] words(Publication publication) {
        var about = publication.metadata();
        return new String[] {
            about.title().en(),
            about.title().fr(),
            about.summary().en(),
            about.summary().fr()
        };
    }

    /** Words alone are no table in a text; in a spreadsheet they are. */
    private static boolean isWorthIt(ParsedTable made, Edition edition) {
        var table = made.table();
        return table.rows() > 0
                && table.columns().size() > 1
                && (isSpreadsheet(edition.name())
                        || table.rows() >= FEWEST_ROWS_IN_A_TEXT
                                && table.columns().stream()
                                        .anyMatch(column -> column.type().isMeasure()));
    }

    private static ParsedTable joined(ParsedTable own, ParsedTable other) {
        var table = Twins.joined(own.reader(), other.reader());
        var name = own.name() == null
                        || other.name() == null
                        || "fr".equals(other.edition().language())
                                == "fr".equals(own.edition().language())
                ? own.name()
                : "fr".equals(other.edition().language())
                        ? new Bilingual(own.name().en(), other.name().fr())
                        : new Bilingual(other.name().en(), own.name().fr());
        return new ParsedTable(
                own.place(), name, own.found(), own.sheet(), own.file(), own.edition(), own.reader(), table);
    }

    /** The name of the file without its digits, which change from year to year; the sheet; and which table on it. */
    private static String place(Edition edition, SheetFile.Sheet sheet, int ordinal) {
        var stem = edition.name()
                .replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", "-")
                .replaceAll("^-|-$", "");
        return stem + "|" + (sheet.name() == null ? "" : sheet.name().replaceAll("\\d+", "#")) + "|" + ordinal;
    }

    private static Bilingual name(SheetFile.Sheet sheet, FoundTable found, int all) {
        var title = found.titles().isEmpty() ? null : found.titles().get(0);
        var ofSheet =
                sheet.name() == null || UNNAMED_SHEET.matcher(sheet.name()).matches() ? null : sheet.name();
        var name = title != null && title.length() < 200 ? title : all == 1 ? ofSheet : null;
        return name == null ? null : new Bilingual(name, name);
    }
}
