/**
 * Spreadsheets and separated values, as cells.
 *
 * <p>Doors: {@code XlsxCells}, {@code XlsCells}, {@code OdsCells}, {@code CsvCells}, and for their text
 * {@code CsvFormat} and {@code XlsxText}.
 *
 * <p>May use: extraction, extraction.grid, extraction.worker.office, extraction.worker.reading, extraction.worker.text.
 * Used by: extraction.worker.
 */
package ca.liaison.extraction.worker.sheets;
