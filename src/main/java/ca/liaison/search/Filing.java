package ca.liaison.search;

/** An entry with its whole text, piece by piece. The passages are walked through once. */
public record Filing(SearchEntry entry, Iterable<PassageEntry> passages) {}
