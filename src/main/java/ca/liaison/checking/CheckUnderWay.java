package ca.liaison.checking;

import ca.liaison.Refusal;

/** Somebody else asked for another kind of check, which is not over yet. */
class CheckUnderWay extends Refusal {

    CheckUnderWay() {
        super(409, "checking.underWay", "A check is under way");
    }
}
