package ca.liaison.extraction.worker.reading;

/** The file gives more than one file may. */
public final class LimitReached extends RuntimeException {

    public LimitReached(String what) {
        super(what);
    }
}
