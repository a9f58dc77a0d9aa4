package ca.liaison.mail;

/** Markdown as the two parts of a message have it; the HTML without a page around it. */
record Rendered(String text, String html) {}
