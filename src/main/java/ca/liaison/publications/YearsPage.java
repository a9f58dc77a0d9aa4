package ca.liaison.publications;

import java.util.List;

/** The years in which something was published, newest first. */
public record YearsPage(List<Year> years) {

    /** A year, and its months that have something. */
    public record Year(Count whole, List<Count> months) {}
}
