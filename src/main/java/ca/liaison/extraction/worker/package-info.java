/**
 * The other side of extraction: what runs in the expendable processes, with Tika, PDFBox and POI on its class path and
 * nothing of the server.
 *
 * <p>Door: {@link ca.liaison.extraction.worker.Worker}, a main class. Heart: {@code Reading}, one file being read.
 * {@code Kinds} knows which {@code Format} reads which media type; a format tells headings, paragraphs, tables and
 * pages to a {@code Flow}, which {@code Pages} cuts into parts and sends. {@code Children} takes out embedded
 * documents, {@code Findings} collects the facts, {@code Pictures} draws the preview, {@code Recognition} calls
 * Tesseract.
 *
 * <p>May use: the records of extraction. Used by: nobody; the server only starts it.
 */
package ca.liaison.extraction.worker;
