/**
 * Letting more people read something marked: a reader asks, whoever may decides.
 *
 * <p>Doors: {@code ReleaseResource}, {@code ReleaseRequestsResource}. Heart:
 * {@link ca.liaison.publications.releasing.ReleaseRequest}.
 *
 * <p>Collection {@code releaseRequests}.
 *
 * <p>May use: accounts, audit, desk, directory, files, identity, mail, publications, publications.editing, store, web,
 * web.forms, web.lists. Used by: publications.reading.
 */
package ca.liaison.publications.releasing;
