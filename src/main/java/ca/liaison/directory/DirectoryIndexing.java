package ca.liaison.directory;

import ca.liaison.directory.DirectoryChange.OfAgency;
import ca.liaison.directory.DirectoryChange.OfPeople;
import ca.liaison.search.EntryId;
import ca.liaison.search.Index;
import ca.liaison.search.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has the index follow the directory at once: whoever left is not found any more. What a crash leaves behind, the next
 * comparison of the index with its sources mends.
 */
@ApplicationScoped
class DirectoryIndexing {

    private final Index index;
    private final AgencySource agencies;
    private final ContactSource contacts;
    private final People people;

    @Inject
    DirectoryIndexing(Index index, AgencySource agencies, ContactSource contacts, People people) {
        this.index = index;
        this.agencies = agencies;
        this.contacts = contacts;
        this.people = people;
    }

    void follow(@Observes DirectoryChange change) {
        if (change instanceof OfAgency of) {
            file(agencies, List.of(of.id()));
            file(contacts, people.contacts(of.id()).stream().map(Person::email).toList());
        } else if (change instanceof OfPeople of) {
            file(contacts, of.emails());
        }
    }

    private void file(Source source, Collection<String> ids) {
        var there = ids.stream().map(source::find).flatMap(Optional::stream).toList();
        index.putAll(there.iterator());
        var filed = there.stream().map(filing -> filing.entry().id()).collect(Collectors.toSet());
        ids.stream()
                .map(id -> new EntryId(source.name(), id).toString())
                .filter(id -> !filed.contains(id) && index.isFiled(id))
                .forEach(index::remove);
    }
}
