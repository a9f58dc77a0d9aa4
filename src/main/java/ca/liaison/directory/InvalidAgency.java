package ca.liaison.directory;

import ca.liaison.Complaint;
import ca.liaison.Invalid;
import java.util.List;

/** An agency that cannot be taken as it was written, with what is wrong field by field. */
class InvalidAgency extends Invalid {

    InvalidAgency(List<Complaint> complaints) {
        super("directory.agency.invalid", complaints);
    }
}
