/**
 * From cells to meaning: which cells of a sheet are a table, what its columns say, and how a column is read.
 *
 * <p>Doors: {@code TableFinding}, which finds tables on the kept cells ({@code CellReading}, {@code Regions}) and has
 * {@code Understanding} make out what they say as a {@code ParsedTable}; {@code TableReader}, which reads the columns
 * of a table that is known.
 *
 * <p>May use: extraction, extraction.grid, files, publications, start, statistics, store, vocabulary, web. Used by:
 * statistics, statistics.asking, statistics.correcting, statistics.keeping.
 */
package ca.liaison.statistics.understanding;
