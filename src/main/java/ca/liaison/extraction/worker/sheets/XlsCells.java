package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.grid.Grid;
import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The cells of an old Excel workbook, which holds 65,536 rows a sheet at most and is read as a whole. */
public final class XlsCells implements FormatReader {

    private static final int MOST_COLUMNS = 256;

    @Override
    public void read(FileReading reading) throws IOException {
        try (var file = new POIFSFileSystem(reading.file().toFile(), true);
                var workbook = new HSSFWorkbook(file)) {
            var formats = new CellFormats(null, workbook.getInternalWorkbook().isUsing1904DateWindowing());
            for (int i = 0; i < workbook.getNumberOfSheets() && !reading.cells().isFull(); i++) {
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    reading.findings().warn(TextWarning.HIDDEN_SHEETS);
                    continue;
                }
                reading.cells().sheet(Clean.line(workbook.getSheetName(i), 300));
                read(workbook.getSheetAt(i), reading, formats);
            }
        }
    }

    private static void read(Sheet sheet, FileReading reading, CellFormats formats) {
        var cells = reading.cells();
        var rows = new int[sheet.getLastRowNum() + 1];
        java.util.Arrays.fill(rows, -1);
        int next = 0;
        var shown = shown(sheet);
        for (var row : sheet) {
            if (row.getZeroHeight()) {
                next = Math.max(next, row.getRowNum() + 1);
                warn(row, TextWarning.HIDDEN_ROWS, reading);
                continue;
            }
            for (; next < row.getRowNum(); next++) {
                cells.endRow();
            }
            for (var cell : row) {
                if (!shown.isHidden(cell.getColumnIndex())) {
                    put(cell, shown.place(cell.getColumnIndex()), reading, formats);
                } else if (cell.getCellType() != CellType.BLANK) {
                    reading.findings().warn(TextWarning.HIDDEN_COLUMNS);
                }
            }
            rows[row.getRowNum()] = cells.row();
            cells.endRow();
            next++;
            reading.alive();
        }
        for (var merged : sheet.getMergedRegions()) {
            int last = Math.min(merged.getLastRow(), rows.length - 1);
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

    private static ShownColumns shown(Sheet sheet) {
        var shown = new ShownColumns();
        for (int column = 0; column < MOST_COLUMNS; column++) {
            if (sheet.isColumnHidden(column)) {
                shown.hide(column, column);
            }
        }
        return shown;
    }

    private static void warn(Row row, TextWarning warning, FileReading reading) {
        for (var cell : row) {
            if (cell.getCellType() != CellType.BLANK) {
                reading.findings().warn(warning);
                return;
            }
        }
    }

    private static void put(Cell cell, int column, FileReading reading, CellFormats formats) {
        var cells = reading.cells();
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case STRING ->
                cells.cell(column, Clean.text(cell.getRichStringCellValue().getString()));
            case BOOLEAN -> cells.cell(column, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                cells.cell(
                        column,
                        FormulaError.isValidCode(cell.getErrorCellValue())
                                ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                                : "#N/A");
            case NUMERIC ->
                formats.put(
                        cells,
                        column,
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            default -> {}
        }
    }
}
