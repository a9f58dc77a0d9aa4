package ca.liaison.lists;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.AnAgency;
import ca.liaison.directory.People;
import ca.liaison.directory.Person;
import ca.liaison.testing.MongoInMemory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AudiencesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T15:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private ListsForTests office;
    private People people;

    @BeforeEach
    void open() {
        office = new ListsForTests(MONGO.shelves(), CLOCK);
        people = new People(MONGO.shelves());
        var agencies = new Agencies(MONGO.shelves());
        AnAgency.kept(agencies, AnAgency.police("north", "north.example"));
        AnAgency.kept(agencies, AnAgency.validUntil("south", "south.example", TODAY.minusDays(1)));
    }

    private List<String> reached(String... lists) {
        return office.audiences.of(List.of(lists)).stream()
                .map(Recipient::email)
                .toList();
    }

    @Test
    void somebody_on_several_lists_is_reached_once() {
        office.with("a", Joining.OFFICE, "ana@x.ca", "bob@x.ca");
        office.with("b", Joining.OPEN, "bob@x.ca", "cleo.fr@x.ca");

        assertThat(reached("a", "b")).containsExactly("ana@x.ca", "bob@x.ca", "cleo.fr@x.ca");
        assertThat(office.audiences.of(List.of("b")))
                .extracting(Recipient::language)
                .containsExactly(Language.EN, Language.FR);
    }

    @Test
    void an_archived_list_reaches_nobody() {
        var list = office.with("a", Joining.OFFICE, "ana@x.ca");
        office.lists.save(list.archived(CLOCK.instant()));

        assertThat(reached("a")).isEmpty();
        assertThat(office.audiences.find(List.of("a"), "ana@x.ca")).isEmpty();
    }

    @Test
    void a_rule_reaches_whom_the_directory_says() {
        people.add(Person.named("ana@north.example", "Ana", "north", Language.FR, TODAY));
        people.add(Person.named("bob@north.example", "Bob", "north", Language.EN, TODAY));
        people.add(Person.named("cleo@south.example", "Cleo", "south", Language.FR, TODAY));
        people.left("bob@north.example", CLOCK.instant());
        office.list("north", Joining.OFFICE, new ListRule(List.of("north", "south"), null, null, null, null));

        assertThat(reached("north"))
                .as("not who has left, nor whose agency is let in no more")
                .containsExactly("ana@north.example");
        assertThat(office.audiences.find(List.of("north"), "bob@north.example")).isEmpty();
    }

    @Test
    void who_left_is_not_put_back_by_the_office_nor_by_a_rule() {
        people.add(Person.named("ana@north.example", "Ana", "north", Language.FR, TODAY));
        var list = office.list("north", Joining.OPEN, new ListRule(List.of("north"), null, null, null, null));
        assertThat(reached("north")).hasSize(1);

        office.leave(list, "ana@north.example");
        assertThat(reached("north")).isEmpty();
        office.add(list, "ana@north.example");
        assertThat(reached("north")).isEmpty();
    }

    @Test
    void an_empty_rule_is_nobodys() {
        people.add(Person.named("ana@north.example", "Ana", "north", Language.FR, TODAY));
        office.list("none", Joining.OFFICE, ListRule.NOBODY);

        assertThat(reached("none")).isEmpty();
    }
}
