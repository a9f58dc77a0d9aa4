/**
 * Circulars: what the liaison office writes in both languages, has approved by a second person and sends to
 * distribution lists, and what became of it.
 *
 * <p>Doors: {@code CircularsApi}, {@code CircularsResource} for readers, {@code PublishCircularsResource} and
 * {@code CircularWorkResource} for the staff. Heart: {@link ca.liaison.circulars.Circular}. What may be done in which
 * state stands in {@link ca.liaison.circulars.Move}.
 *
 * <p>A circular goes: {@code Drafting} writes and submits it; {@code Approving} freezes content and audience in one
 * hash and has the ledger keep the audience; {@code CircularSending} decides that it goes out; {@code CarryingOn} gives
 * it its number, keeps it as a publication ({@code CircularPublishing}), sets the ledger going and, whatever a kill cut
 * off, goes on. {@code CircularComposer} writes the message of one recipient at the moment of handing over, after
 * {@code Addressing} has judged whether they may still have it. {@code Notices} reminds and tells of a withdrawal.
 * {@code CircularReaders} opens it for whoever may read it, and notes that they did.
 *
 * <p>Collections. {@code circulars}: {@code _id}, {@code revision}, {@code state}, {@code content}, {@code approval},
 * {@code sendAt}, {@code issue}, {@code corrects}, {@code history}. {@code circular_numbers}: {@code _id}
 * ({@code 2026-0007}), {@code circular}.
 *
 * <p>May use: accounts, audit, delivery, desk, digests, directory, files, identity, jobs, json, lists, mail, markdown,
 * publications, publications.ingestion, store, vocabulary, web, web.forms, web.lists. Used by: nobody.
 */
package ca.liaison.circulars;
