package ca.liaison.digests;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is to be told to a person in a digest. */
@ApplicationScoped
class DigestData implements PersonalData {

    private final DigestShelf shelf;

    @Inject
    DigestData(DigestShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Holding> of(String email) {
        return shelf.of(email).stream()
                .map(digest -> new Holding(
                        "digest",
                        List.of(
                                fact("period", digest.period()),
                                fact("things", digest.things().size()))))
                .toList();
    }

    @Override
    public void erase(String email) {
        shelf.remove(email);
    }
}
