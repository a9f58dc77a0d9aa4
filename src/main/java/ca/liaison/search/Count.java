package ca.liaison.search;

/** How many of the entries that the viewer may see have this value. */
public record Count(String value, long count) {}
