package ca.liaison.publications.browsing;

import ca.liaison.Complaint;
import ca.liaison.Invalid;
import java.util.List;

/** Parameters of an address that cannot be understood, one by one. */
public class InvalidParameters extends Invalid {

    public InvalidParameters(List<Complaint> complaints) {
        super("publications.parameter.invalid", complaints);
    }
}
