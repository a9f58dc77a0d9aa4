package ca.liaison.publications.browsing;

/** A heading to browse by and how many publications stand under it. */
public record HeadingCount(String label, String href, String count) {}
