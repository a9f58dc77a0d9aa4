/**
 * Store: the one MongoDB of the portal, a real one or the embedded one for evaluation.
 *
 * <p>Door: an injected {@link com.mongodb.client.MongoDatabase}, or {@link ca.liaison.store.Shelves} for a collection
 * with its indexes and migrations. {@link ca.liaison.store.Repository} marks who may use them. Every acknowledged write
 * survives the death of the process; {@code EmbeddedBackend} says how, and {@code Doorkeeper} whom it answers.
 * {@link ca.liaison.store.Continuity} knows whether the store is as far as it had come.
 *
 * <p>May use: start. Used by: accounts, accounts.signin, audit, checking, circulars, delivery, delivery.returns,
 * digests, directory, files, jobs, lists, mail, membership, privacy, publications, publications.ingestion,
 * publications.releasing, statistics.keeping, statistics.understanding.
 */
package ca.liaison.store;
