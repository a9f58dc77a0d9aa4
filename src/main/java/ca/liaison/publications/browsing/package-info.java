/**
 * Finding publications: search, filters, feeds, lists by year, topic and letter, the home page, the site map.
 *
 * <p>Doors: {@code SearchResource}, {@code BrowseResource}, {@code HomeResource}, {@code FeedResource},
 * {@code SitemapResource}, {@code SuggestionsApi}. The whole state of a search stands in its address
 * ({@code SearchAddress}); {@code Cards} prints what was found.
 *
 * <p>May use: finding, identity, load, publications, search, vocabulary, web, web.lists. Used by:
 * publications.ingestion, publications.reading.
 */
package ca.liaison.publications.browsing;
