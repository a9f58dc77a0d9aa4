/**
 * Publications: the documents that are put before their readers.
 *
 * <p>Doors: {@code SearchResource}, {@code PublicationResource}, {@code BrowseResource} for people,
 * {@code PublicationsApi} for programs, {@code EditResource}, {@code WithdrawResource} and {@code EditingApi} for the
 * staff. Heart: {@link ca.liaison.publications.Publication}. Shelves: {@code Publications}, {@code Extractions},
 * {@code Mentions}. Whoever may read is asked of {@code Catalogue}, which has views of what is marked entered in the
 * record ({@code Views}); whatever changes goes through {@code Cataloguing} (what comes in again, {@code Arriving}),
 * and reaches the index by {@code Indexing}. {@code GhostInspection} and {@code CatalogueInspection} compare store and
 * index when somebody has the portal checked. Of tables and figures it learns from what stands on it, through
 * {@link ca.liaison.publications.Tables} and {@link ca.liaison.publications.LatestFigures}.
 *
 * <p>May use: directory (whom something is released to), mail, extraction, inspection, search, files, store, jobs,
 * identity, vocabulary, json, web. Used by: nobody.
 */
package ca.liaison.publications;
