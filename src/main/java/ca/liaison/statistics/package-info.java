/**
 * Statistics: the tables inside publications, as datasets that can be looked at, asked, downloaded and cited.
 * <p>Door: {@link ca.liaison.statistics.Statistics}. Heart: {@link ca.liaison.statistics.Dataset} and {@link ca.liaison.statistics.Table}.
 * <p>May use: publications (whose tables they are, and who may read them), extraction, search, files, store, jobs, identity, vocabulary, json, web. Used by: nobody.
 */
package ca.liaison.statistics;
