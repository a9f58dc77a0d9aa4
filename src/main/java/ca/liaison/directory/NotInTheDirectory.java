package ca.liaison.directory;

import ca.liaison.Refusal;

class NotInTheDirectory extends Refusal {
    NotInTheDirectory(String id) {
        super(404, "directory.unknown", "Nothing in the directory is called " + id);
    }
}
