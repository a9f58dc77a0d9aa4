/**
 * One file being read, whatever its format: a reader tells headings, paragraphs, tables and pages to a {@code Flow},
 * which {@code PageCutting} cuts into parts and sends.
 *
 * <p>Heart: {@link ca.liaison.extraction.worker.reading.FileReading}. Every reader is a
 * {@link ca.liaison.extraction.worker.reading.FormatReader}. {@code Children} takes out embedded documents,
 * {@code FileFindings} collects the facts, {@code Ocr} calls Tesseract.
 *
 * <p>May use: extraction, extraction.grid. Used by: extraction.worker, extraction.worker.containers,
 * extraction.worker.office, extraction.worker.pdf, extraction.worker.sheets, extraction.worker.text.
 */
package ca.liaison.extraction.worker.reading;
