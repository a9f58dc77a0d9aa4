package ca.liaison.publications;

import ca.liaison.Complaint;
import ca.liaison.Refusal;
import java.util.List;

/** Metadata that cannot be accepted, with what is wrong field by field. */
public class InvalidMetadata extends Refusal {

    private final transient List<Complaint> complaints;

    public InvalidMetadata(List<Complaint> complaints) {
        super(400, "publications.metadata.invalid", "Invalid metadata: " + complaints);
        this.complaints = List.copyOf(complaints);
    }

    @Override
    public List<Complaint> complaints() {
        return complaints;
    }
}
