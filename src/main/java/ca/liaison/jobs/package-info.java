/**
 * Jobs: whose turn it is in the background, and whether the clock can be believed by which some of it deletes.
 *
 * <p>Doors: {@link ca.liaison.jobs.Waking}, {@link ca.liaison.jobs.TrustedTime}. Heart: {@link ca.liaison.jobs.Chore},
 * which any room implements. What is still to do lies in the store, never here. A chore that {@code disposes()} gets no
 * turn while the clock is in doubt; every rule that deletes is listed in {@code src/docs/disposal.md}, which a test
 * holds against the code.
 *
 * <p>May use: start, store. Used by: accounts, accounts.signin, administration, audit, checking, circulars, delivery,
 * delivery.returns, digests, files, mail, membership, privacy, publications, publications.ingestion, search,
 * statistics.keeping.
 */
package ca.liaison.jobs;
