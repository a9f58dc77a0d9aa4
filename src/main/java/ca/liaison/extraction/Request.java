package ca.liaison.extraction;

/**
 * What the server asks of an extraction process: one file, and how far it may go. {@code scratch} is the only folder
 * the process writes to; {@code cells} asks for the cells of its sheets instead of its text. With a {@code stamp}
 * nothing is read out of the file: a stamped copy of it is made, and handed over like a document found inside. With
 * {@code drawn}, its media type, only the preview is drawn.
 */
public record Request(
        String file,
        String name,
        int depth,
        String scratch,
        Limits limits,
        boolean ocr,
        boolean cells,
        String drawn,
        Stamp stamp) {}
