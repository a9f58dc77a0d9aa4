/**
 * Extraction: from the bytes of any file to its text by page, slide or sheet, its facts, a preview and the documents
 * inside it.
 *
 * <p>Door: {@link ca.liaison.extraction.Extractor}. Heart: {@link ca.liaison.extraction.Part} and
 * {@link ca.liaison.extraction.Outcome}. A file from outside is never parsed in the server: a small pool of
 * {@code WorkerProcess} processes reads one file each, says what it finds over {@link ca.liaison.extraction.Wire}, is
 * counted by {@code OutputTally} and timed by {@code Stopwatch}, and is killed and replaced when a limit is passed.
 * What runs on the other side is in {@code ca.liaison.extraction.worker}, with the parsers, outside the war.
 *
 * <p>May use: extraction.grid, start. Used by: extraction.worker, extraction.worker.containers,
 * extraction.worker.office, extraction.worker.pdf, extraction.worker.reading, extraction.worker.sheets,
 * extraction.worker.text, files, publications, publications.ingestion, publications.reading, statistics.keeping,
 * statistics.understanding.
 */
package ca.liaison.extraction;
