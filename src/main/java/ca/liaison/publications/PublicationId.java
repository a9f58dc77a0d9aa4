package ca.liaison.publications;

import ca.liaison.Id;

/**
 * The identity of a publication: the name of its folder in {@code content/}, or one made of the ingestion that first
 * brought it.
 */
public record PublicationId(String value) implements Id {}
