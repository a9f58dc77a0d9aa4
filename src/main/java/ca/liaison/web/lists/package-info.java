/**
 * Lists of things with what can be done about each, page after page.
 *
 * <p>Door: {@link ca.liaison.web.lists.ListPage}. Hearts: {@link ca.liaison.web.lists.ListTable},
 * {@link ca.liaison.web.lists.Pager}.
 *
 * <p>May use: web. Used by: accounts, administration, circulars, directory, finding, lists, membership,
 * publications.browsing, publications.deciding, publications.ingestion, publications.reading, publications.releasing,
 * statistics.showing.
 */
package ca.liaison.web.lists;
