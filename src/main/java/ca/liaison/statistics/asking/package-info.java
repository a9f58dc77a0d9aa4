/**
 * Questions to a table: its rows, chosen and in order, its groups and sums, its series, and the whole of it as a file.
 *
 * <p>Doors: {@link ca.liaison.statistics.asking.Statistics} for rooms, {@code DatasetsApi} for programs.
 * {@code Selecting}, {@code Ordering} and {@code Grouping} answer, {@code TableDownloads} writes.
 *
 * <p>May use: files, identity, json, load, publications, publications.reading, statistics, statistics.keeping,
 * statistics.understanding, web. Used by: statistics.correcting, statistics.showing.
 */
package ca.liaison.statistics.asking;
