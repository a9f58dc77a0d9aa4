package ca.liaison.publications;

import ca.liaison.search.EntryId;
import ca.liaison.search.Filing;
import ca.liaison.search.PassageEntry;
import java.util.stream.Stream;

/**
 * The tables of publications, as they are found: a publication by the words of its tables, and a table by itself, by
 * whoever may read its publication.
 */
public interface FindableTables {

    /**
     * Of each table its title, its columns and its texts. The number of the passage is the place of the table, from 1.
     */
    Stream<PassageEntry> passages(Publication publication);

    /** Of each table its own entry, which {@linkplain ca.liaison.search.SearchEntry#standingIn stands in} this. */
    Stream<Filing> filings(Publication publication);

    /** What was filed for the tables that it had once and has no more. */
    Stream<EntryId> former(Publication publication);
}
