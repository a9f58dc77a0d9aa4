package ca.liaison.membership;

import ca.liaison.Refusal;

/** There is nobody like this, or not for whoever asks. */
class NoSuchMember extends Refusal {
    NoSuchMember(String email) {
        super(404, "access.unknown", "Nobody to decide about: " + email);
    }
}
