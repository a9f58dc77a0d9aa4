package ca.liaison.files;

import ca.liaison.Refusal;

class NoSuchFile extends Refusal {

    NoSuchFile(String digest) {
        super(404, "files.missing", "No file " + digest);
    }
}
