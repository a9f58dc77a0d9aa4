/**
 * Vocabulary: the controlled words that publications and datasets are described with, each in both languages.
 *
 * <p>Doors and hearts: {@link ca.liaison.vocabulary.Vocabulary} for what publications are about,
 * {@link ca.liaison.vocabulary.Places} and {@link ca.liaison.vocabulary.Offences} for what tables speak of. Read from
 * {@code content/vocabulary}, never changed while running.
 *
 * <p>May use: json, start. Used by: circulars, directory, lists, publications, publications.browsing,
 * publications.editing, publications.ingestion, statistics.showing, statistics.understanding.
 */
package ca.liaison.vocabulary;
