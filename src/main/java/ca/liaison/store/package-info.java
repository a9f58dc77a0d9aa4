/**
 * Store: the one MongoDB of the portal, a real one or the embedded one for evaluation.
 * <p>Door: an injected {@code MongoDatabase}, or {@link ca.liaison.store.Shelves} for a collection with its indexes and migrations. {@link
 * ca.liaison.store.Repository} marks who may use them. Every acknowledged write survives the death of the process; {@code EmbeddedBackend} says how.
 * <p>May use: nothing. Used by: every room that keeps something.
 */
package ca.liaison.store;
