package ca.liaison.extraction;

/** One line of a document's table of contents; level 1 is the outermost. */
public record OutlineEntry(String title, int level, int page) {}
