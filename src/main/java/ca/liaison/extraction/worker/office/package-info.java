/**
 * Documents and slides of Word, PowerPoint and OpenDocument.
 *
 * <p>Doors: {@code DocxFormat}, {@code PptxFormat}, {@code OdfFormat}.
 *
 * <p>May use: extraction, extraction.worker.reading. Used by: extraction.worker, extraction.worker.sheets.
 */
package ca.liaison.extraction.worker.office;
