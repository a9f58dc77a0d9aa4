package ca.liaison.files;

import java.util.List;

/**
 * What a stamped copy depends on: whoever asks for the same file under another marking, or is another reader, gets
 * another copy.
 *
 * @param reader whose copy it is; it is handed to nobody else
 */
record Copying(Digest file, List<String> banner, boolean watermark, String reader) {}
