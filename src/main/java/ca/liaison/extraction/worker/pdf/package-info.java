/**
 * PDF: from glyphs or structure tags to lines, columns, tables and headings, and the stamp on a marked copy.
 *
 * <p>Door: {@code PdfFormat}. {@code PdfText} reads page by page: a tagged document by its structure
 * ({@code PdfTagged}), any other by where its words stand ({@code PdfLayout}). {@code PdfDirections} lays turned text
 * flat before either, {@code PdfHyphens} joins what a line's end parted, {@code PdfScans} decides what is recognized,
 * {@code PdfForm}, {@code PdfXfa} and {@code PdfNotes} tell what stands on a page beside its text.
 *
 * <p>May use: extraction, extraction.worker.reading. Used by: extraction.worker.
 */
package ca.liaison.extraction.worker.pdf;
