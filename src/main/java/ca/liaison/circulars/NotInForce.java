package ca.liaison.circulars;

import ca.liaison.Refusal;

/** Somebody acknowledges what does not hold any more. */
class NotInForce extends Refusal {
    NotInForce(Circular circular) {
        super(409, "circulars.notInForce", "Circular " + circular.id() + " is " + circular.state());
    }
}
