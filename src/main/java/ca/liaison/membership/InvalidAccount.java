package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.Invalid;
import java.util.List;

/** An account that cannot be made as it was written, with what is wrong field by field. */
class InvalidAccount extends Invalid {

    InvalidAccount(List<Complaint> complaints) {
        super("access.account.invalid", complaints);
    }
}
