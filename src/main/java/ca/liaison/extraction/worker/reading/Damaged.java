package ca.liaison.extraction.worker.reading;

/** The file is not what it claims to be. */
public final class Damaged extends RuntimeException {

    public Damaged(String what) {
        super(what);
    }
}
