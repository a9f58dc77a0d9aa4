package ca.liaison.circulars;

import ca.liaison.Complaint;
import ca.liaison.Invalid;
import java.util.List;

/** A circular that cannot be taken as it was written, with what is wrong field by field. */
class InvalidCircular extends Invalid {

    InvalidCircular(List<Complaint> complaints) {
        super("circulars.invalid", complaints);
    }
}
