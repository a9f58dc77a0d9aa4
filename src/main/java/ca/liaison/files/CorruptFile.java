package ca.liaison.files;

import java.io.IOException;

/** The bytes that are kept are not the bytes that were given. */
class CorruptFile extends IOException {

    CorruptFile(String digest, String finding) {
        super("File " + digest + " is corrupt: " + finding);
    }
}
