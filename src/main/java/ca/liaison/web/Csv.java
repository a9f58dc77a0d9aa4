package ca.liaison.web;

import ca.liaison.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Tables as spreadsheets exchange them (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it. */
public final class Csv {

    private static final char MARK = '\ufeff';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final int LONGEST_CELL = 2_000;

    /** One line that was read: where it stands in the file, counted from 1 as an editor does, and its cells. */
    public record Line(long number, List<String> cells) {}

    private Csv() {}

    /**
     * Writes a table, row by row. What a spreadsheet would take for a formula gets an apostrophe before it, so that
     * nothing somebody typed here is computed there.
     *
     * @param rows asked for as they are written: a long export needs no memory
     */
    public static void write(OutputStream out, List<String> header, Iterator<List<String>> rows) {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.append(MARK);
            var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(header);
            while (rows.hasNext()) {
                printer.printRecord(rows.next().stream().map(Csv::harmless).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("A table could not be written", e);
        }
    }

    /** The cell as no spreadsheet takes it for a formula. */
    public static String harmless(String cell) {
        var text = cell == null ? "" : cell;
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * Reads a table with commas or semicolons, whichever its first line has more of. Empty lines are left out.
     *
     * @throws Unreadable where it is not UTF-8 text, not a table, or has more lines than that
     */
    public static List<Line> read(byte[] bytes, int most) {
        var text = text(bytes);
        var lines = new ArrayList<Line>();
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            var records = parser.iterator();
            for (long number = 1; records.hasNext(); number = parser.getCurrentLineNumber() + 1) {
                var record = records.next();
                if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(number, cells(record)));
                }
                if (lines.size() > most) {
                    throw new Unreadable("web.csv.tooLong", most);
                }
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("web.csv.notATable", lines.size() + 1);
        }
    }

    private static List<String> cells(CSVRecord record) {
        return record.stream()
                .map(cell -> cell.strip().substring(0, Math.min(cell.strip().length(), LONGEST_CELL)))
                .toList();
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable("web.csv.notText");
            }
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("web.csv.notText");
        }
    }

    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return Arrays.stream(new char[][] {{';'}, {'\t'}})
                .map(one -> one[0])
                .filter(one -> count(first, one) > count(first, ','))
                .findFirst()
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    /** A file that is no table we can read. */
    public static final class Unreadable extends Refusal {
        public Unreadable(String messageKey, Object... arguments) {
            super(400, messageKey, "A table cannot be read: " + messageKey, arguments);
        }
    }
}
