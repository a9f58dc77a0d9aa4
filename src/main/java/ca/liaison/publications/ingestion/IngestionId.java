package ca.liaison.publications.ingestion;

import ca.liaison.Id;

/** The fingerprint of what came in: the same bytes with the same metadata are the same ingestion. */
public record IngestionId(String value) implements Id {}
