package ca.liaison.extraction.worker;

/** A type that nobody here reads. */
final class Unreadable extends RuntimeException {

    Unreadable(String mediaType) {
        super("no reader for " + mediaType);
    }
}
