package ca.liaison.extraction.worker;

/** The file needs a password. */
final class Locked extends RuntimeException {

    Locked(String what) {
        super(what);
    }
}
