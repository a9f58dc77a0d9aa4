/**
 * The tables of a publication, kept as versions of datasets.
 *
 * <p>Door: {@code TablesKept}, by which publications learn of them. {@code Tabulating} makes versions
 * ({@code Datasets}), {@code VersionDifferences} tells what is new in one.
 *
 * <p>May use: extraction, files, jobs, publications, search, statistics, statistics.understanding, store, web. Used by:
 * statistics.asking, statistics.correcting.
 */
package ca.liaison.statistics.keeping;
