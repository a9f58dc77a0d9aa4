/**
 * Mail: letters to people outside the portal. They carry no protected text, only what happened and where to read on.
 *
 * <p>Door: {@link ca.liaison.mail.Outbox}, which keeps a letter before it returns. {@code Posting} sends what waits
 * through {@code Post}; the only home of jakarta.mail. {@link ca.liaison.mail.Postmaster} sends for rooms that keep a
 * ledger of their own: {@code Mime} puts a message together, {@code Carrier} hands it over on the {@code Connections}
 * that all share, {@code Rates} says how fast. A link that lets somebody in is kept apart from the text, sealed in an
 * {@link ca.liaison.mail.Envelope}, until it was sent, used or has ended. Where no relay is configured, letters stay in
 * the outbox, and such a link is shown once to whoever has to pass it on.
 *
 * <p>Collection {@code outbox}: {@code _id} (the letter's id), {@code to}, {@code language}, {@code subject},
 * {@code text} (gone once it was sent), {@code postedAt}, {@code state}, {@code attempts}, {@code due}, {@code sentAt},
 * {@code problem}, {@code sealed} (the link), {@code secretUntil}, {@code by} (who caused it).
 *
 * <p>May use: jobs, personal, store, web. Used by: accounts, accounts.signin, administration, circulars, delivery,
 * directory, lists, membership, privacy, publications.releasing.
 */
package ca.liaison.mail;
