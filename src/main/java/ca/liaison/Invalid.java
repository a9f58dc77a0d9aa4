package ca.liaison;

import java.util.List;

/** Something that cannot be taken as it was written, with what is wrong field by field. */
public abstract class Invalid extends Refusal {

    private final transient List<Complaint> complaints;

    /** @param messageKey of the sentence that says what cannot be taken */
    protected Invalid(String messageKey, List<Complaint> complaints) {
        // what was written stays out of the log: it may be about people
        super(
                400,
                messageKey,
                messageKey + ": " + complaints.stream().map(Complaint::field).toList());
        this.complaints = List.copyOf(complaints);
    }

    @Override
    public final List<Complaint> complaints() {
        return complaints;
    }
}
