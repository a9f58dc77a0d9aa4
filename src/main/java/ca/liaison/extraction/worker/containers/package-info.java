/**
 * Files that hold other files: archives, mails and mailboxes.
 *
 * <p>Doors: {@code ArchiveFormat}, {@code CompressedFormat}, {@code MailFormat}, {@code MailboxFormat},
 * {@code SignedFormat}, {@code TnefFormat}. {@code MailParts} decides what of a mail is its text, {@code EntryNames} in
 * what encoding an archive names its entries.
 *
 * <p>May use: extraction, extraction.worker.reading, extraction.worker.text. Used by: extraction.worker.
 */
package ca.liaison.extraction.worker.containers;
