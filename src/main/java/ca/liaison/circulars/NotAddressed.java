package ca.liaison.circulars;

import ca.liaison.Refusal;

/** Somebody acknowledges what was not sent to them. */
class NotAddressed extends Refusal {
    NotAddressed(String id) {
        super(403, "circulars.notAddressed", "Circular " + id + " was not sent to whoever acknowledges it");
    }
}
