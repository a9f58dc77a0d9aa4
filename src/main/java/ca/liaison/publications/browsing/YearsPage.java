package ca.liaison.publications.browsing;

import java.util.List;

/** The years in which something was published, newest first. */
public record YearsPage(List<Year> years) {

    /** A year, and its months that have something. */
    public record Year(HeadingCount whole, List<HeadingCount> months) {}
}
