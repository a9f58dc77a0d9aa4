package ca.liaison.membership;

import ca.liaison.Refusal;

/**
 * Somebody else has to decide this: nobody sponsors and confirms the same request, or changes what they may do
 * themselves.
 */
class NotYours extends Refusal {
    NotYours(String email) {
        super(403, "access.notYours", "Somebody else has to decide about " + email);
    }
}
