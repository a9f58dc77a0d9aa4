package ca.liaison.privacy;

import ca.liaison.Refusal;

/** Whoever asked for a disposal does not approve it as well. */
class NotByTheSame extends Refusal {
    NotByTheSame(String id) {
        super(403, "privacy.notByTheSame", "The second approval of disposal " + id + " by whoever gave the first");
    }
}
