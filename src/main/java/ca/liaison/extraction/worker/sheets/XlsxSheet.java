package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.grid.Grid;
import ca.liaison.extraction.grid.GridWriter;
import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileReading;
import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of one sheet, cell by cell. */
final class XlsxSheet extends DefaultHandler {

    /** Merged cells further down are taken for single ones. */
    private static final int MAPPED_ROWS = 20_000;

    private static final int LONGEST = 100_000;

    private final FileReading reading;
    private final GridWriter cells;
    private final ReadOnlySharedStringsTable strings;
    private final CellFormats formats;
    /** Shared texts that were met, as they are kept. */
    private String[] shared = new String[1_024];

    private char[] text = new char[256];
    private int length;
    private final int[] rows = new int[MAPPED_ROWS];
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean inValue;
    private boolean inCell;
    private boolean phonetic;
    private final ShownColumns shown = new ShownColumns();
    private boolean inHiddenRow;

    XlsxSheet(FileReading reading, ReadOnlySharedStringsTable strings, CellFormats formats) {
        this.reading = reading;
        this.cells = reading.cells();
        this.strings = strings;
        this.formats = formats;
        Arrays.fill(rows, -1);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        switch (name) {
            case "col" -> {
                if (XlsxWorkbook.isTrue(a.getValue("hidden")) || "0".equals(a.getValue("width"))) {
                    shown.hide(number(a.getValue("min"), 1) - 1, number(a.getValue("max"), 0) - 1);
                }
            }
            case "row" -> {
                inHiddenRow = XlsxWorkbook.isTrue(a.getValue("hidden")) || "0".equals(a.getValue("ht"));
                startRow(a.getValue("r"));
            }
            case "c" -> startCell(a);
            case "v" -> inValue = inCell;
            case "t" -> inValue = inCell && type.equals("inlineStr") && !phonetic;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> span(a.getValue("ref"));
            default -> {}
        }
    }

    private void startRow(String number) {
        int next = number(number, row + 2) - 1;
        for (int gap = row + 1; gap < Math.min(next, row + 5); gap++) {
            cells.endRow(); // rows that are not even written are empty
        }
        row = Math.max(next, row);
        column = -1;
    }

    private void startCell(Attributes a) {
        var place = a.getValue("r");
        column = place == null ? column + 1 : columnOf(place);
        var told = a.getValue("t");
        type = told == null ? "" : told;
        style = number(a.getValue("s"), -1);
        length = 0;
        inCell = true;
    }

    /** Of what is no number of at most seven digits, {@code otherwise}. */
    private static int number(String digits, int otherwise) {
        if (digits == null || digits.isEmpty() || digits.length() > 7) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4 && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }

    @Override
    public void characters(char[] chars, int start, int more) {
        if (inValue && length < LONGEST) {
            if (length + more > text.length) {
                text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
            }
            System.arraycopy(chars, start, text, length, more);
            length += more;
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> {
                if (inHiddenRow) {
                    reading.alive();
                    return;
                }
                if (row >= 0 && row < MAPPED_ROWS) {
                    rows[row] = cells.row();
                }
                cells.endRow();
                reading.alive();
            }
            default -> {}
        }
    }

    private void endCell() {
        inCell = false;
        if (length == 0) {
            return;
        }
        if (inHiddenRow || shown.isHidden(column)) {
            reading.findings().warn(inHiddenRow ? TextWarning.HIDDEN_ROWS : TextWarning.HIDDEN_COLUMNS);
            return;
        }
        int place = shown.place(column);
        switch (type) {
            case "", "n" -> formats.put(cells, place, text, length, style);
            case "s" -> cells.cell(place, shared());
            case "b" -> cells.cell(place, text().equals("1") ? "TRUE" : "FALSE");
            default ->
                cells.cell(place, Clean.text(text())); // texts of formulas, texts in place, errors, days in ISO 8601
        }
    }

    private String text() {
        return new String(text, 0, length);
    }

    /** Null for a number that no text has. */
    private String shared() {
        int number = number(text().strip(), -1);
        if (number < 0 || number < shared.length && shared[number] != null) {
            return number < 0 ? null : shared[number];
        }
        try {
            var found = Clean.text(strings.getItemAt(number).getString());
            shared = number < shared.length ? shared : Arrays.copyOf(shared, 2 * number);
            shared[number] = found;
            return found;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private void span(String range) {
        if (range == null || !range.matches("[A-Za-z]{1,3}\\d{1,7}:[A-Za-z]{1,3}\\d{1,7}")) {
            return;
        }
        var merged = CellRangeAddress.valueOf(range);
        int last = Math.min(merged.getLastRow(), MAPPED_ROWS - 1);
        if (merged.getFirstRow() <= last && rows[merged.getFirstRow()] >= 0) {
            int first = rows[merged.getFirstRow()];
            int from = shown.place(merged.getFirstColumn());
            int to = shown.place(merged.getLastColumn() + 1) - 1;
            if (from <= to) {
                cells.span(new Grid.Span(first, Math.max(first, rows[last]), from, to));
            }
        }
    }
}
