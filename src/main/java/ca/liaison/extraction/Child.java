package ca.liaison.extraction;

import java.nio.file.Path;

/**
 * A document found inside another: an attachment, an entry of an archive, an embedded object. {@code name} is safe to
 * show and never a path; the file is gone as soon as the {@link Receiver} returns.
 */
public record Child(String name, String mediaType, long size, Path file) {}
