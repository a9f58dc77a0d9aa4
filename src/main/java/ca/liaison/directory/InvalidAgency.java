package ca.liaison.directory;

import ca.liaison.Complaint;
import ca.liaison.Refusal;
import java.util.List;

/** An agency that cannot be taken as it was written, with what is wrong field by field. */
class InvalidAgency extends Refusal {

    private final transient List<Complaint> complaints;

    InvalidAgency(List<Complaint> complaints) {
        super(
                400,
                "directory.agency.invalid",
                "Invalid agency: " + complaints.stream().map(Complaint::field).toList());
        this.complaints = List.copyOf(complaints);
    }

    @Override
    public List<Complaint> complaints() {
        return complaints;
    }
}
