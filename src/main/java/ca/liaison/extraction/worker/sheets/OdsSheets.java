package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.grid.Grid;
import ca.liaison.extraction.grid.GridWriter;
import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the tables of a spreadsheet's content. Values come from their attributes, which are exact, and only texts from
 * what is displayed.
 */
final class OdsSheets extends DefaultHandler {

    private static final int MOST_REPEATED_ROWS = 100_000;

    private record Value(int column, String text, String unit) {}

    private final FileReading reading;
    private final GridWriter cells;
    private final List<Value> row = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int tables;
    private int annotations;
    private int paragraphs;
    private int rowRepeat;
    private int column;
    private boolean inCell;
    private Attributes cell;
    private String style = "";
    private final Set<String> hiddenStyles = new HashSet<>();
    private boolean inHiddenTable;
    private boolean inHiddenRow;
    private ShownColumns shown = new ShownColumns();
    private int columns;

    OdsSheets(FileReading reading) {
        this.reading = reading;
        this.cells = reading.cells();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        switch (name) {
            case "style" -> style = value(a, "name");
            case "table-properties" -> {
                if (value(a, "display").equals("false")) {
                    hiddenStyles.add(style);
                }
            }
            case "table-column" -> {
                int many = number(a, "number-columns-repeated", Grid.MOST_COLUMNS + 1);
                if (isHidden(a)) {
                    shown.hide(columns, columns + many - 1);
                }
                columns += many;
            }
            case "table" -> {
                if (tables == 0) {
                    inHiddenTable = hiddenStyles.contains(value(a, "style-name"));
                    shown = new ShownColumns();
                    columns = 0;
                }
                if (tables++ == 0 && !cells.isFull() && !inHiddenTable) {
                    cells.sheet(Clean.line(value(a, "name"), 300));
                }
            }
            case "table-row" -> {
                rowRepeat = number(a, "number-rows-repeated", MOST_REPEATED_ROWS);
                column = 0;
                inHiddenRow = isHidden(a);
                row.clear();
            }
            case "table-cell", "covered-table-cell" -> {
                cell = new org.xml.sax.helpers.AttributesImpl(a);
                text.setLength(0);
                paragraphs = 0;
                inCell = true;
            }
            case "annotation" -> annotations++;
            case "p" -> {
                if (inCell && annotations == 0 && paragraphs++ > 0) {
                    text.append('\n');
                }
            }
            case "s" -> text.append(' ');
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inCell && annotations == 0 && text.length() < 100_000) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "table" -> tables--;
            case "annotation" -> annotations--;
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> endRow();
            default -> {}
        }
    }

    /** What is repeated and empty is layout; what is filled is content. */
    private void endCell() {
        inCell = false;
        int repeat = number(cell, "number-columns-repeated", Grid.MOST_COLUMNS + 1);
        var said = said();
        if (said != null && (inHiddenTable || inHiddenRow || shown.isHidden(column))) {
            reading.findings()
                    .warn(
                            inHiddenTable
                                    ? TextWarning.HIDDEN_SHEETS
                                    : inHiddenRow ? TextWarning.HIDDEN_ROWS : TextWarning.HIDDEN_COLUMNS);
        }
        if (said != null && !inHiddenTable && !inHiddenRow) {
            for (int i = 0; i < repeat; i++) {
                if (!shown.isHidden(column + i)) {
                    row.add(new Value(shown.place(column + i), said.text(), said.unit()));
                }
            }
            var wide = number(cell, "number-columns-spanned", Grid.MOST_COLUMNS);
            var high = number(cell, "number-rows-spanned", 1_000);
            int from = shown.place(column);
            int to = shown.place(column + wide) - 1;
            if ((to > from || high > 1) && from <= to) {
                cells.span(new Grid.Span(cells.row(), cells.row() + high - 1, from, to));
            }
        }
        column += repeat;
    }

    private Value said() {
        var number = value(cell, "value");
        switch (value(cell, "value-type")) {
            case "float" -> {
                return new Value(0, digits(number, 0), "");
            }
            case "percentage" -> {
                return new Value(0, digits(number, 2), "%");
            }
            case "currency" -> {
                return new Value(
                        0, digits(number, 0), value(cell, "currency").isEmpty() ? "" : " " + value(cell, "currency"));
            }
            case "date" -> {
                return new Value(0, value(cell, "date-value").replaceFirst("T00:00:00$", ""), null);
            }
            default -> {
                var shown = Clean.text(text);
                return shown.isEmpty() ? null : new Value(0, shown, null);
            }
        }
    }

    private static String digits(String number, int moved) {
        try {
            var exact = new BigDecimal(number);
            return Math.abs(exact.scale()) > 400 ? number : CellFormats.digits(exact.doubleValue(), moved);
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** Also what a filter leaves out is not shown. */
    private static boolean isHidden(Attributes a) {
        var visibility = value(a, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void endRow() {
        if (inHiddenTable || inHiddenRow) {
            reading.alive();
            return;
        }
        for (int i = 0; i < (row.isEmpty() ? Math.min(rowRepeat, 5) : rowRepeat); i++) {
            for (var value : row) {
                if (value.unit() == null) {
                    cells.cell(value.column(), value.text());
                } else {
                    cells.number(value.column(), value.text(), value.unit());
                }
            }
            cells.endRow();
            reading.alive();
        }
    }

    private static String value(Attributes a, String name) {
        for (int i = 0; i < a.getLength(); i++) {
            if (a.getLocalName(i).equals(name)) {
                return a.getValue(i);
            }
        }
        return "";
    }

    private static int number(Attributes a, String name, int most) {
        var text = value(a, name);
        return text.matches("\\d{1,9}") ? Math.max(1, Math.min(most, Integer.parseInt(text))) : 1;
    }
}
