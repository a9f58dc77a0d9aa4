/**
 * Two pairs of eyes: what somebody wrote waits until somebody else approves it or sends it back.
 *
 * <p>Doors: {@code ApprovalsResource}, {@code DecideResource}, {@code ApprovalsApi}. Heart: {@code Deciding}.
 *
 * <p>May use: desk, identity, publications, publications.editing, publications.reading, web, web.forms, web.lists. Used
 * by: nobody.
 */
package ca.liaison.publications.deciding;
