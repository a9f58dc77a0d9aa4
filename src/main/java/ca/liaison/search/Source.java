package ca.liaison.search;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where entries come from: a room has one for each kind of thing that is found in it. What is filed for a source
 * belongs to it alone; of what a source does not know, nobody finds anything.
 */
public interface Source {

    /** Its name in the ids of its entries, as {@link EntryId} has it, and in addresses: lower case letters. */
    String name();

    /** Of everything that belongs into the index, as the source itself names it. Read once, then closed. */
    Stream<String> ids();

    /** As it is now; empty when it does not belong into the index any more. */
    Optional<Filing> find(String id);

    /**
     * Whether all of it is so little that it is compared with what is filed now and then ({@link Upkeep}). Any other
     * source tells the index itself what changed.
     */
    default boolean isCompared() {
        return false;
    }
}
