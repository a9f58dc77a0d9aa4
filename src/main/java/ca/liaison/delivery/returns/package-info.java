/**
 * Returns: what comes back by mail, and which addresses get no more because of it.
 *
 * <p>Door: {@code Suspensions}. Heart: {@code ReturnReader}, which makes of the bytes of one message what they say of
 * each recipient, and {@code MailReceiving}, which tells it once. {@code MailboxReading} empties the mailbox over IMAP;
 * with {@code mail} the other home of jakarta.mail. Rooms that send implement
 * {@link ca.liaison.delivery.returns.Returned}, and say whether it is theirs: what nobody sent counts for nothing.
 * Rooms that want to know of a suspension implement {@link ca.liaison.delivery.returns.Suspended}.
 *
 * <p>Collections: {@code seenMail} ({@code _id}: digest of the message, {@code from}, {@code subject}, {@code seenAt},
 * {@code done}, {@code attempts}, {@code due}); {@code returns} ({@code _id}: digest and number, {@code address},
 * {@code kind}, {@code status}, {@code diagnostic}, {@code permanent}, {@code weighs}, {@code bySomebody}, {@code at});
 * {@code suspensions} ({@code _id}: address, {@code reason}, {@code status}, {@code diagnostic}, {@code since},
 * {@code by}, {@code liftedAt}, {@code liftedBy}, {@code told}).
 *
 * <p>May use: jobs, personal, store. Used by: delivery, publications.ingestion.
 */
package ca.liaison.delivery.returns;
