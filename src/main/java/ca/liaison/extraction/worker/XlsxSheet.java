package ca.liaison.extraction.worker;

import ca.liaison.extraction.grid.Grid;
import ca.liaison.extraction.grid.GridWriter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of one sheet, cell by cell. */
final class XlsxSheet extends DefaultHandler {

    /** Merged cells further down make no header. */
    private static final int MAPPED_ROWS = 2_000;
    private static final int LONGEST = 100_000;

    private final Reading reading;
    private final GridWriter cells;
    private final ReadOnlySharedStringsTable strings;
    private final CellFormats formats;
    private final StringBuilder text = new StringBuilder();
    private final int[] rows = new int[MAPPED_ROWS];
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean inValue;
    private boolean inCell;
    private boolean phonetic;

    XlsxSheet(Reading reading, ReadOnlySharedStringsTable strings, CellFormats formats) {
        this.reading = reading;
        this.cells = reading.cells();
        this.strings = strings;
        this.formats = formats;
        java.util.Arrays.fill(rows, -1);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        switch (name) {
            case "row" -> startRow(a.getValue("r"));
            case "c" -> startCell(a);
            case "v" -> inValue = inCell;
            case "t" -> inValue = inCell && type.equals("inlineStr") && !phonetic;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> span(a.getValue("ref"));
            default -> { }
        }
    }

    private void startRow(String number) {
        int next = number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) - 1 : row + 1;
        for (int gap = row + 1; gap < Math.min(next, row + 5); gap++) {
            cells.endRow(); // rows that are not even written are empty
        }
        row = Math.max(next, row);
        column = -1;
    }

    private void startCell(Attributes a) {
        var place = a.getValue("r");
        column = place == null ? column + 1 : columnOf(place);
        type = a.getValue("t") == null ? "" : a.getValue("t");
        var styled = a.getValue("s");
        style = styled != null && styled.matches("\\d{1,6}") ? Integer.parseInt(styled) : -1;
        text.setLength(0);
        inCell = true;
    }

    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4 && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inValue && text.length() < LONGEST) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> {
                if (row >= 0 && row < MAPPED_ROWS) {
                    rows[row] = cells.row();
                }
                cells.endRow();
                reading.alive();
            }
            default -> { }
        }
    }

    private void endCell() {
        inCell = false;
        if (text.length() == 0) {
            return;
        }
        switch (type) {
            case "s" -> cells.cell(column, shared(text.toString()));
            case "b" -> cells.cell(column, text.toString().equals("1") ? "TRUE" : "FALSE");
            case "", "n" -> formats.put(cells, column, text.toString(), style);
            default -> cells.cell(column, Clean.text(text)); // texts of formulas, texts in place, errors, days in ISO 8601
        }
    }

    private String shared(String number) {
        try {
            return Clean.text(strings.getItemAt(Integer.parseInt(number.strip())).getString());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
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
            cells.span(new Grid.Span(first, Math.max(first, rows[last]), merged.getFirstColumn(), merged.getLastColumn()));
        }
    }
}
