package ca.liaison.publications.browsing;

import java.util.List;

/**
 * Titles in the order of the alphabet of the reader's language. Every letter of the alphabet is there; one without
 * titles has no entries.
 */
public record AZPage(List<Letter> letters) {

    /** A letter and the titles under it. */
    public record Letter(String letter, List<Entry> entries) {
        public String anchor() {
            return letter.equals("#") ? "digits" : "letter-" + letter.toLowerCase();
        }
    }

    /** A title; {@code foreign} is its language tag where it is not the page's, or null. */
    public record Entry(String title, String href, String foreign, String kind) {}
}
