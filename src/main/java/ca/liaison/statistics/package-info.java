/**
 * Statistics: the tables inside publications, as datasets that can be looked at, asked, downloaded and cited.
 *
 * <p>Hearts: {@link ca.liaison.statistics.Dataset}, {@link ca.liaison.statistics.Table},
 * {@link ca.liaison.statistics.Column}. A table goes through {@code understanding} (from cells to meaning) and
 * {@code keeping} (as a version of a dataset); it is answered for in {@code asking}, shown in {@code showing}, put
 * right in {@code correcting}.
 *
 * <p>May use: files, json, publications, statistics.understanding. Used by: statistics.asking, statistics.correcting,
 * statistics.keeping, statistics.showing, statistics.understanding.
 */
package ca.liaison.statistics;
