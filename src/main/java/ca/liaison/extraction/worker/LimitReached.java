package ca.liaison.extraction.worker;

/** The file gives more than one file may. */
final class LimitReached extends RuntimeException {

    LimitReached(String what) {
        super(what);
    }
}
