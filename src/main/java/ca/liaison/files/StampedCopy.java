package ca.liaison.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A copy that is handed out now. It is open already, so it is whole however soon it is forgotten. */
record StampedCopy(long length, InputStream bytes) {

    /** Where it is not handed out after all. */
    void drop() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A stamped copy cannot be closed", e);
        }
    }
}
