package ca.liaison.publications;

import ca.liaison.Complaint;
import ca.liaison.Invalid;
import java.util.List;

/** Metadata that cannot be accepted, with what is wrong field by field. */
public class InvalidMetadata extends Invalid {

    public InvalidMetadata(List<Complaint> complaints) {
        super("publications.metadata.invalid", complaints);
    }
}
