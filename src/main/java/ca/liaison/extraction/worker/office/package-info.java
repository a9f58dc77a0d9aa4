/**
 * Documents and slides of Word, PowerPoint and OpenDocument, and electronic books.
 *
 * <p>Doors: {@code DocxFormat}, {@code DocFormat}, {@code RtfFormat}, {@code PptxFormat}, {@code OdfFormat},
 * {@code EpubFormat}.
 *
 * <p>May use: extraction, extraction.worker.reading, extraction.worker.text. Used by: extraction.worker,
 * extraction.worker.sheets.
 */
package ca.liaison.extraction.worker.office;
