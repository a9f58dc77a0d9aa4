package ca.liaison.extraction.worker;

/** The file is not what it claims to be. */
final class Damaged extends RuntimeException {

    Damaged(String what) {
        super(what);
    }
}
