package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.Refusal;
import java.util.List;

/** An account that cannot be made as it was written, with what is wrong field by field. */
class InvalidAccount extends Refusal {

    private final transient List<Complaint> complaints;

    InvalidAccount(List<Complaint> complaints) {
        super(
                400,
                "access.account.invalid",
                "Invalid account: " + complaints.stream().map(Complaint::field).toList());
        this.complaints = List.copyOf(complaints);
    }

    @Override
    public List<Complaint> complaints() {
        return complaints;
    }
}
