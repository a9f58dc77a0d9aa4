/**
 * Publications: the documents that are put before their readers.
 *
 * <p>Heart: {@link ca.liaison.publications.Publication}. Shelves: {@code Publications}, {@code Extractions},
 * {@code Mentions}. Whoever may read is asked of {@code Catalogue}, which has views of what is marked entered in the
 * record ({@code Views}); whatever changes goes through {@code Cataloguing} (what comes in again, {@code Arriving}),
 * and reaches the index by {@code Indexing}. {@code GhostInspection} and {@code CatalogueInspection} compare store and
 * index when somebody has the portal checked.
 *
 * <p>What people do has rooms of its own: {@code ingestion} brings files in, {@code editing} describes and withdraws,
 * {@code deciding} approves, {@code releasing} lets more readers in, {@code browsing} finds, {@code reading} shows. Of
 * tables and figures it learns from what stands on it, through {@link ca.liaison.publications.Tables} and
 * {@link ca.liaison.publications.LatestFigures}.
 *
 * <p>May use: accounts, audit, directory, extraction, files, identity, inspection, jobs, json, publications.editing,
 * search, start, store, vocabulary, web, web.forms. Used by: circulars, publications.browsing, publications.deciding,
 * publications.editing, publications.ingestion, publications.reading, publications.releasing, statistics,
 * statistics.asking, statistics.correcting, statistics.keeping, statistics.showing, statistics.understanding.
 */
package ca.liaison.publications;
