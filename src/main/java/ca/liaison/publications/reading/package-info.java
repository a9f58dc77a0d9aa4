/**
 * One publication before its reader: what it is, its files, its text page by page, for people and for machines.
 *
 * <p>Doors: {@code PublicationResource} for people, {@code PublicationsApi} for programs. {@code PublicationPrinter}
 * makes the page, {@code Reader} its text, {@code PublicationDocuments} and {@code PublicationLinkedData} what machines
 * get.
 *
 * <p>May use: extraction, files, finding, identity, json, load, publications, publications.browsing,
 * publications.releasing, search, web, web.guards, web.lists. Used by: publications.deciding, publications.editing,
 * publications.ingestion, statistics.asking.
 */
package ca.liaison.publications.reading;
