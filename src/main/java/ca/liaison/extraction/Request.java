package ca.liaison.extraction;

/**
 * What the server asks of an extraction process: one file, and how far it may go. {@code scratch} is the only folder the process writes to; {@code cells} asks for
 * the cells of its sheets instead of its text.
 */
public record Request(String file, String name, int depth, String scratch, Limits limits, boolean ocr, boolean preview, boolean cells) {}
