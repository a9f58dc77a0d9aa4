package ca.liaison.privacy;

import ca.liaison.Refusal;

class NoSuchDisposal extends Refusal {
    NoSuchDisposal() {
        super(404, "privacy.noSuchDisposal", "No such disposal");
    }
}
