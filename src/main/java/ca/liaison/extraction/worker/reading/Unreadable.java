package ca.liaison.extraction.worker.reading;

/** A type that nobody here reads. */
public final class Unreadable extends RuntimeException {

    public Unreadable(String mediaType) {
        super("no reader for " + mediaType);
    }
}
