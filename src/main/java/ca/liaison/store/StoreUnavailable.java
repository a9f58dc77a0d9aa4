package ca.liaison.store;

import ca.liaison.Refusal;

/** The store does not answer, or cannot write. */
class StoreUnavailable extends Refusal {

    StoreUnavailable(Throwable cause) {
        super(503, "store.unavailable", "The store does not answer: " + cause.getMessage());
        initCause(cause);
    }
}
