package ca.liaison.search;

import java.util.Optional;
import java.util.stream.Stream;

/** Where entries come from when the index is built anew. */
public interface Source {

    /** Of everything that belongs into the index. Read once, then closed. */
    Stream<String> ids();

    /** As it is now; empty when it does not belong into the index any more. */
    Optional<Filing> find(String id);
}
