package ca.liaison.lists;

import ca.liaison.Complaint;
import ca.liaison.Invalid;
import java.util.List;

/** A list, or people for it, that cannot be taken as they were written, with what is wrong field by field. */
class InvalidList extends Invalid {

    InvalidList(List<Complaint> complaints) {
        super("lists.invalid", complaints);
    }
}
