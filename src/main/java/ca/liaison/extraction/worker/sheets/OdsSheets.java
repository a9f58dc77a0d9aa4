package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.grid.Grid;
import ca.liaison.extraction.grid.GridWriter;
import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    OdsSheets(FileReading reading) {
        this.reading = reading;
        this.cells = reading.cells();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        switch (name) {
            case "table" -> {
                if (tables++ == 0 && !cells.isFull()) {
                    cells.sheet(Clean.line(value(a, "name"), 300));
                }
            }
            case "table-row" -> {
                rowRepeat = number(a, "number-rows-repeated", MOST_REPEATED_ROWS);
                column = 0;
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
        if (said != null) {
            for (int i = 0; i < repeat; i++) {
                row.add(new Value(column + i, said.text(), said.unit()));
            }
            var wide = number(cell, "number-columns-spanned", Grid.MOST_COLUMNS);
            var high = number(cell, "number-rows-spanned", 1_000);
            if (wide > 1 || high > 1) {
                cells.span(new Grid.Span(cells.row(), cells.row() + high - 1, column, column + wide - 1));
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

    private void endRow() {
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
