/**
 * Files that hold other files: archives, mails and mailboxes.
 *
 * <p>Doors: {@code ArchiveFormat}, {@code MailFormat}, {@code MailboxFormat}.
 *
 * <p>May use: extraction, extraction.worker.reading. Used by: extraction.worker.
 */
package ca.liaison.extraction.worker.containers;
