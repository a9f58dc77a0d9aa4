package ca.liaison.directory;

import ca.liaison.Refusal;

class EntryChangedMeanwhile extends Refusal {
    EntryChangedMeanwhile(String id) {
        super(409, "directory.changed", id + " was changed by someone else");
    }
}
