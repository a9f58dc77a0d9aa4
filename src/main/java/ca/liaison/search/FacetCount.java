package ca.liaison.search;

/** How many of the entries that the viewer may see have this value. */
public record FacetCount(String value, long count) {}
