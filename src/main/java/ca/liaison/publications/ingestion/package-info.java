/**
 * Ingestion: the one way in, from the first byte to the publication that can be found.
 *
 * <p>Doors: {@code UploadApi}, {@code UploadResource}, {@code ContentFolder}. Heart:
 * {@link ca.liaison.publications.ingestion.Ingestion}. What comes in is checked ({@code Uploading},
 * {@code FolderReading}), kept ({@code Receiving}), read ({@code IngestionReading}, {@code Extracting}), catalogued
 * ({@code Ingesting}) and filed ({@code Finishing}); its first page is drawn when nothing else is to be read
 * ({@code Previewing}). Until an upload was answered its files lie in the {@code Spool}. How far it is, is told by
 * {@code IngestionResource}, {@code IngestionsResource} and {@code IngestionsApi}. {@code Startup} begins it all.
 *
 * <p>May use: accounts, audit, delivery.returns, desk, extraction, files, identity, jobs, json, publications,
 * publications.browsing, publications.editing, publications.reading, scanning, start, store, vocabulary, web,
 * web.forms, web.lists. Used by: circulars.
 */
package ca.liaison.publications.ingestion;
