package ca.liaison.web;

/**
 * A message set apart from the page. The tone is {@code success}, {@code info}, {@code warning} or {@code danger}; the
 * link may be null.
 */
public record Notice(String tone, String title, String text, Link link) {}
