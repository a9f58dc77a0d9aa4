/**
 * Identity: who is asking and what they may do.
 *
 * <p>Door: {@link ca.liaison.identity.Access}. Hearts: {@link ca.liaison.identity.Viewer},
 * {@link ca.liaison.identity.Audience}, {@link ca.liaison.identity.Action}. Every route says whom it lets in, with one
 * of {@link ca.liaison.identity.Needs}, {@link ca.liaison.identity.NeedsSignIn} and {@link ca.liaison.identity.Open}; a
 * route that says nothing is closed. {@link ca.liaison.identity.StepUp} asks for a fresh proof besides. What is done to
 * a thing is asked of {@code Access} with the thing, a {@link ca.liaison.identity.Protected}. How somebody comes to be
 * known is the business of {@code accounts}.
 *
 * <p>May use: audit. Used by: accounts, accounts.own, accounts.signin, administration, auditing, checking, circulars,
 * desk, directory, files, finding, lists, membership, pages, privacy, publications, publications.browsing,
 * publications.deciding, publications.editing, publications.ingestion, publications.reading, publications.releasing,
 * search, statistics.asking, statistics.correcting, statistics.showing, web, web.guards.
 */
package ca.liaison.identity;
