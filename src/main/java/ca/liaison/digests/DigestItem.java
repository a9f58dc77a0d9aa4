package ca.liaison.digests;

/**
 * A part of a digest.
 *
 * @param title one line
 * @param markdown what it says, or empty
 * @param href the whole address where it is read
 */
public record DigestItem(String title, String markdown, String href) {}
