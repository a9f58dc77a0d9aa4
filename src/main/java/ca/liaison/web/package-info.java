/**
 * Web: how everything is shown.
 *
 * <p>Door: {@link ca.liaison.web.Page}. Hearts: {@link ca.liaison.web.Frame}, {@link ca.liaison.web.Address},
 * {@link ca.liaison.web.Messages}. A resource returns a {@code Page}; {@code PageWriter} renders its template inside
 * the layout; {@code Trouble} makes a page or a problem document of what went wrong. How forms are asked is in
 * {@code forms}, how lists are shown in {@code lists}, how every request is guarded in {@code guards} and {@code gate}.
 *
 * <p>May use: identity, load. Used by: accounts, accounts.own, accounts.signin, administration, auditing, checking,
 * circulars, desk, digests, directory, files, finding, lists, mail, markdown, membership, pages, plots, privacy,
 * publications, publications.browsing, publications.deciding, publications.editing, publications.ingestion,
 * publications.reading, publications.releasing, statistics.asking, statistics.correcting, statistics.keeping,
 * statistics.showing, statistics.understanding, web.forms, web.guards, web.lists.
 */
package ca.liaison.web;
