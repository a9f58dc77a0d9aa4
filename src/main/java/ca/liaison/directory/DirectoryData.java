package ca.liaison.directory;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What the directory says of a person. */
@ApplicationScoped
class DirectoryData implements PersonalData {

    private final People people;

    @Inject
    DirectoryData(People people) {
        this.people = people;
    }

    @Override
    public List<Holding> of(String email) {
        return people
                .find(email)
                .map(person -> new Holding(
                        "person",
                        List.of(
                                fact("email", person.email()),
                                fact("name", person.name()),
                                fact("agency", person.agency()),
                                fact("title", person.title()),
                                fact("phone", person.phone()),
                                fact("region", person.region()),
                                fact("areas", String.join(", ", person.areas())),
                                fact("verified", person.verifiedOn()),
                                fact("left", person.leftAt()))))
                .stream()
                .toList();
    }

    @Override
    public void erase(String email) {
        people.remove(email);
    }

    /** Whoever others still have to reach. */
    @Override
    public boolean isNeeded(String email, Instant endedBefore) {
        return people.find(email)
                .filter(person -> person.contact() && person.leftAt() == null)
                .isPresent();
    }
}
