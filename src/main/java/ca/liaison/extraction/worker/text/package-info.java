/**
 * Plain text, web pages, Markdown, XML, subtitles and calendars, in whatever encoding they came.
 *
 * <p>Doors: {@code TextFormat}, {@code HtmlFormat}, {@code MarkdownFormat}, {@code XmlFormat}, {@code SubtitleFormat},
 * {@code CalendarFormat}. {@code Encodings} finds out the encoding: by marks and labels, else {@code EncodingGuess} by
 * how the text reads in each {@code Alphabet}.
 *
 * <p>May use: extraction, extraction.worker.reading. Used by: extraction.worker, extraction.worker.containers,
 * extraction.worker.office, extraction.worker.sheets.
 */
package ca.liaison.extraction.worker.text;
