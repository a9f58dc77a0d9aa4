package ca.liaison.directory;

import ca.liaison.Refusal;

class ChangedMeanwhile extends Refusal {
    ChangedMeanwhile(String id) {
        super(409, "directory.changed", id + " was changed by someone else");
    }
}
