package ca.liaison.publications.browsing;

import ca.liaison.Complaint;
import ca.liaison.Refusal;
import java.util.List;

/** Parameters of an address that cannot be understood, one by one. */
public class InvalidParameters extends Refusal {

    private final transient List<Complaint> complaints;

    public InvalidParameters(List<Complaint> complaints) {
        super(400, "publications.parameter.invalid", "Invalid parameters: " + complaints);
        this.complaints = List.copyOf(complaints);
    }

    @Override
    public List<Complaint> complaints() {
        return complaints;
    }
}
