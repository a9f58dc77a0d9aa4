package ca.liaison.extraction.worker.reading;

/** The file needs a password. */
public final class Locked extends RuntimeException {

    public Locked(String what) {
        super(what);
    }
}
