package ca.liaison.search;

import static java.util.Objects.requireNonNull;

import ca.liaison.Language;

/**
 * The text of one page, slide or sheet. Label (a sheet's name), file (its digest) and language (unknown) may be null.
 * Who may read it is said by its entry.
 */
public record PassageEntry(Container container, int number, String label, String file, Language language, String text) {

    public PassageEntry {
        requireNonNull(container, "container");
        text = text == null ? "" : text;
    }
}
