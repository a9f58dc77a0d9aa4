package ca.liaison.search;

import ca.liaison.Language;

/**
 * A page, slide or sheet on which the words stand. Label, file and language may be null. The highlight is HTML with no
 * markup but {@code <mark>}.
 */
public record PageHit(
        Container container, int number, String label, String file, Language language, String highlight) {}
