/**
 * JSON: how the portal reads and writes it, everywhere the same.
 *
 * <p>Door: {@link ca.liaison.json.Json}; what cannot be understood is a {@link ca.liaison.json.Misread}. The only home
 * of Jackson's set-up.
 *
 * <p>May use: nobody. Used by: checking, circulars, directory, lists, membership, privacy, publications,
 * publications.editing, publications.ingestion, publications.reading, statistics, statistics.asking,
 * statistics.showing, vocabulary.
 */
package ca.liaison.json;
