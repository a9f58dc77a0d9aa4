package ca.liaison.membership;

import ca.liaison.Refusal;

class InvitedMeanwhile extends Refusal {

    InvitedMeanwhile() {
        super(
                409,
                "access.invitedMeanwhile",
                "Somebody else invited the same person to something else at the same moment");
    }
}
