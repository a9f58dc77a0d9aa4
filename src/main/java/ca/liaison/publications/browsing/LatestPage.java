package ca.liaison.publications.browsing;

import ca.liaison.finding.Card;
import java.util.List;

/** What came last, by month, and the feed of the same. */
public record LatestPage(List<Month> months, String feed) {

    /** "August 2009" and what was published in it. */
    public record Month(String label, List<Card> cards) {}
}
