package ca.liaison.mail;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that goes with a message. It is read while it is sent, never held as a whole.
 *
 * @param name as its reader sees it, without a path
 * @param content a fresh stream each time: a message may be sent again
 * @param size in bytes
 */
public record Attachment(String name, String mediaType, Supplier<InputStream> content, long size) {}
