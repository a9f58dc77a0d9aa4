package ca.liaison.search;

import ca.liaison.Bilingual;

/**
 * A topic, organization or country: the code that filters and facets speak, and the words that people read and search
 * for.
 */
public record Tag(String code, Bilingual label) {}
