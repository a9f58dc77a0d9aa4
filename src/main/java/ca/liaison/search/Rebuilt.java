package ca.liaison.search;

import java.time.Duration;

/** What a rebuild did. */
public record Rebuilt(long entries, Duration took) {}
