package ca.liaison.publications;

/** One field of a description that would change: what stands, and what is proposed. Either may be empty. */
public record FieldChange(String label, String now, String then) {}
