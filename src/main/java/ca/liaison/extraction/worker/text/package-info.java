/**
 * Plain text, Markdown and XML, in whatever encoding they came.
 *
 * <p>Doors: {@code TextFormat}, {@code MarkdownFormat}, {@code XmlFormat}. {@code Encodings} finds out the encoding.
 *
 * <p>May use: extraction, extraction.worker.reading. Used by: extraction.worker, extraction.worker.sheets.
 */
package ca.liaison.extraction.worker.text;
