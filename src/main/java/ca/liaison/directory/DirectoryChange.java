package ca.liaison.directory;

import java.util.Collection;

/** What was just kept, changed or taken away: whoever has something made of it makes it anew. */
sealed interface DirectoryChange {

    /** Of one agency, by its id. */
    record OfAgency(String id) implements DirectoryChange {}

    /** Of people, by their addresses. */
    record OfPeople(Collection<String> emails) implements DirectoryChange {}
}
