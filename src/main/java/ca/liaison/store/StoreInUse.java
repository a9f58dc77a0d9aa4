package ca.liaison.store;

import ca.liaison.start.CannotStart;

/** Two nodes on one embedded store would destroy it, so the second one does not start. */
class StoreInUse extends CannotStart {

    StoreInUse(String file) {
        super("The embedded store " + file
                + " is used by another process. It serves one node only: stop the other one, give this one its own LIAISON_DATA, "
                + "or set MONGODB_URI to a MongoDB that both can use.");
    }
}
