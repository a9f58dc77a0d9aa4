package ca.liaison.publications;

import ca.liaison.search.PassageEntry;
import java.util.stream.Stream;

/** The words by which the tables of a publication are found. */
public interface TablePassages {

    /**
     * Of each table its title, its columns and its texts. The number of the passage is the place of the table, from 1.
     */
    Stream<PassageEntry> passages(Publication publication);
}
