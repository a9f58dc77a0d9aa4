package ca.liaison.publications;

import ca.liaison.Refusal;

class ChangedMeanwhile extends Refusal {
    ChangedMeanwhile(PublicationId id) {
        super(409, "publications.changed", "Publication " + id.value() + " was changed by someone else");
    }
}
