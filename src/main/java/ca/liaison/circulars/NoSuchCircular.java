package ca.liaison.circulars;

import ca.liaison.Refusal;

/** There is no such circular for whoever asks. */
class NoSuchCircular extends Refusal {
    NoSuchCircular(String id) {
        super(404, "circulars.unknown", "There is no circular " + id);
    }
}
