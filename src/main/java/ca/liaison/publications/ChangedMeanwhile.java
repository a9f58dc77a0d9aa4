package ca.liaison.publications;

import ca.liaison.Refusal;

/** Somebody else saved what was to be saved, and was faster. */
public class ChangedMeanwhile extends Refusal {
    public ChangedMeanwhile(PublicationId id) {
        super(409, "publications.changed", "Publication " + id.value() + " was changed by someone else");
    }
}
