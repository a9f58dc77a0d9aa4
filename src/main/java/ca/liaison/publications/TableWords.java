package ca.liaison.publications;

import static java.util.Objects.requireNonNull;

/**
 * How a table of a publication is to be read. It is said, approved and kept with the other words of the publication;
 * what it means is known by whoever knows tables.
 *
 * @param table id of its dataset
 * @param words as that room writes them
 */
public record TableWords(String table, String words) {

    public TableWords {
        requireNonNull(table, "table");
        requireNonNull(words, "words");
    }
}
