/**
 * Statistics: the tables inside publications, as datasets that can be looked at, asked, downloaded and cited.
 *
 * <p>Door: {@link ca.liaison.statistics.Statistics}. Heart: {@link ca.liaison.statistics.Dataset} and
 * {@link ca.liaison.statistics.Table}. {@code TableFinding} finds tables on the kept cells ({@code CellReading},
 * {@code Regions}), {@code Understanding} makes out what they say, {@code Tabulating} keeps them as versions of
 * datasets ({@code Datasets}); {@code TablesKept} tells publications. {@code TableReader} reads columns,
 * {@code Selecting}, {@code Ordering} and {@code Grouping} answer; {@code DatasetsApi} is for programs.
 *
 * <p>May use: publications (whose tables they are, and who may read them), extraction, search, files, store, jobs,
 * identity, vocabulary, json, web. Used by: nobody.
 */
package ca.liaison.statistics;
