package ca.liaison.files;

/** A file that is safely kept. Fresh when this very call brought it, not when the same bytes were there before. */
public record Stored(Digest digest, long length, boolean fresh) {}
