/**
 * The other side of extraction: what runs in the expendable processes, with Tika, PDFBox and POI on its class path and
 * nothing of the server.
 *
 * <p>Door: {@link ca.liaison.extraction.worker.Worker}, a main class, which gives each request an {@code Answer}.
 * {@code ReadableTypes} knows which {@link ca.liaison.extraction.worker.reading.FormatReader} reads which media type,
 * {@code Pictures} draws the preview, {@code FailureCause} says what an exception means. The readers are in the rooms
 * of their families: {@code pdf}, {@code office}, {@code sheets}, {@code containers}, {@code text}; what they have in
 * common in {@code reading}.
 *
 * <p>May use: extraction, extraction.worker.containers, extraction.worker.office, extraction.worker.pdf,
 * extraction.worker.reading, extraction.worker.sheets, extraction.worker.text. Used by: nobody.
 */
package ca.liaison.extraction.worker;
