package ca.liaison.publications;

import ca.liaison.Refusal;

/** There is none, or the viewer may not know of it: both answer the same. */
public class NoSuchPublication extends Refusal {
    public NoSuchPublication(String asked) {
        super(404, "publications.none", "No publication " + asked);
    }
}
