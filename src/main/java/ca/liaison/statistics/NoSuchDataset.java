package ca.liaison.statistics;

import ca.liaison.Refusal;

/** There is no such dataset for this viewer, or no such version of it. */
public class NoSuchDataset extends Refusal {

    public NoSuchDataset(String what) {
        super(404, "datasets.missing", "There is no dataset " + what);
    }
}
