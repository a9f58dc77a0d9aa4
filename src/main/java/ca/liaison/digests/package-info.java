/**
 * Digests: what somebody wishes to be told together, once a day or once a week, goes into one email.
 *
 * <p>Door: {@link ca.liaison.digests.Digests}, where a room lays something for somebody; each thing is in exactly one
 * digest, however often it is laid there. {@code Digesting} has the ledger send what is due, {@code DigestComposer}
 * asks the rooms ({@link ca.liaison.digests.DigestSource}) what each thing says, at the moment of sending: whoever may
 * not read it any more is told nothing of it.
 *
 * <p>Collection {@code digests}: {@code _id} (pace, day and address), {@code period}, {@code email}, {@code language},
 * {@code things} (source and id).
 *
 * <p>May use: delivery, jobs, personal, store, web. Used by: circulars, lists.
 */
package ca.liaison.digests;
