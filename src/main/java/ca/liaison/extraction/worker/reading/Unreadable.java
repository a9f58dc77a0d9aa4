package ca.liaison.extraction.worker.reading;

import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** A type that nobody here reads. */
public final class Unreadable extends RuntimeException {

    public Unreadable(String mediaType) {
        super("no reader for " + mediaType + description(mediaType));
    }

    /** What people call it, in brackets, where that is known. */
    private static String description(String mediaType) {
        try {
            var known = MimeTypes.getDefaultMimeTypes().forName(mediaType).getDescription();
            return known.isBlank() ? "" : " (" + known + ")";
        } catch (MimeTypeException e) {
            return "";
        }
    }
}
