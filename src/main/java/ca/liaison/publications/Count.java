package ca.liaison.publications;

/** A heading to browse by and how many publications stand under it. */
public record Count(String label, String href, String count) {}
