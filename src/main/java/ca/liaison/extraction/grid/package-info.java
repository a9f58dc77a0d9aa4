/**
 * Grid: the cells of a sheet on their way from the process that read them to whoever asks for them later: batches of
 * rows, column by column, in a few bytes a cell.
 *
 * <p>Writer: {@link ca.liaison.extraction.grid.GridWriter}. Reader: {@link ca.liaison.extraction.grid.Cells}. A cell is
 * a text; one that is a plain number is kept as such, which takes less room and needs no parsing later. Formats, styles
 * and formulas are gone.
 *
 * <p>May use: nobody. Used by: extraction, extraction.worker.reading, extraction.worker.sheets,
 * statistics.understanding.
 */
package ca.liaison.extraction.grid;
