package ca.liaison.accounts;

import ca.liaison.Refusal;

public class FactorNeeded extends Refusal {
    public FactorNeeded() {
        super(409, "identity.factorNeeded", "The last second factor of an account that needs one");
    }
}
