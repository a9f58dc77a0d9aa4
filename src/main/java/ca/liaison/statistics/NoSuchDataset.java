package ca.liaison.statistics;

import ca.liaison.Refusal;

/** There is no such dataset for this viewer, or no such version of it. */
class NoSuchDataset extends Refusal {

    NoSuchDataset(String what) {
        super(404, "datasets.missing", "There is no dataset " + what);
    }
}
