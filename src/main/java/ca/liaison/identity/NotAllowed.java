package ca.liaison.identity;

import ca.liaison.Refusal;

class NotAllowed extends Refusal {
    NotAllowed(String who, Action action) {
        super(403, "identity.notAllowed", who + " may not " + action);
    }
}
