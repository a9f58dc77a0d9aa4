package ca.liaison.identity;

import ca.liaison.Refusal;

class FactorNeeded extends Refusal {
    FactorNeeded() {
        super(409, "identity.factorNeeded", "The last second factor of an account that needs one");
    }
}
