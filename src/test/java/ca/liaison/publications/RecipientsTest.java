package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.accounts.ApproversForTests;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.AnAgency;
import ca.liaison.directory.People;
import ca.liaison.directory.Person;
import ca.liaison.publications.editing.DescriptionInput;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.web.forms.Choices.Choice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecipientsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private Recipients recipients;

    @BeforeEach
    void with_two_agencies_and_two_people() {
        var agencies = new Agencies(MONGO.shelves());
        AnAgency.kept(agencies, AnAgency.police("rcmp", "rcmp.example"));
        AnAgency.kept(agencies, AnAgency.validUntil("gone", "gone.example", LocalDate.of(2026, 5, 31)));
        var people = new People(MONGO.shelves());
        people.add(Person.named("jo@rcmp.example", "Jo Test", "rcmp", Language.FR, LocalDate.of(2026, 1, 1)));
        ApproversForTests.add("holder@police.example", MONGO.shelves(), CLOCK);
        recipients = RecipientsForTests.on(MONGO.shelves(), CLOCK);
    }

    @Test
    void who_is_in_the_directory_or_has_an_account_may_be_named() {
        assertThat(recipients.complaints(Handling.NONE
                        .alsoToAgency("rcmp")
                        .alsoToAgency("gone")
                        .alsoTo("jo@rcmp.example")
                        .alsoTo("holder@police.example")))
                .isEmpty();
    }

    @Test
    void whom_nobody_knows_is_told_with_the_field() {
        assertThat(recipients.complaints(Handling.NONE.alsoToAgency("rcmq").alsoTo("jo@rcmp.exampel")))
                .containsExactly(
                        Complaint.of("release.agencies", "publications.release.unknownAgency", "rcmq"),
                        Complaint.of("release.people", "publications.release.unknownPerson", "jo@rcmp.exampel"));
    }

    @Test
    void agencies_that_are_good_are_offered_and_what_is_chosen_is_never_dropped() {
        assertThat(recipients.agencies(List.of(), Language.FR))
                .containsExactly(new Choice("rcmp", "Police de rcmp", false));
        assertThat(recipients.agencies(List.of("gone", "unheard-of"), Language.EN))
                .extracting(Choice::value)
                .containsExactly("gone", "rcmp", "unheard-of");
    }

    @Test
    void names_are_said_where_they_are_known() {
        assertThat(recipients.said("rcmp", Language.EN)).isEqualTo("Police of rcmp");
        assertThat(recipients.said("jo@rcmp.example", Language.EN)).isEqualTo("Jo Test <jo@rcmp.example>");
        assertThat(List.of("holder@police.example", "nobody@x.ca", "unheard-of"))
                .allMatch(word -> recipients.said(word, Language.FR).equals(word));
    }

    @Test
    void people_are_typed_as_addresses_or_as_mail_programs_write_them() {
        var typed = new DescriptionInput(Map.of(
                "releasePeople",
                List.of("a@x.ca, b@x.ca;c@x.ca\nJo Test <jo@rcmp.example>\r\n\"Test, Al\" <al@x.ca>, Bo <bo@x.ca>"),
                "releaseAgencies",
                List.of("rcmp", "opp")));
        assertThat(typed.draft().release().people())
                .containsExactly("a@x.ca", "b@x.ca", "c@x.ca", "jo@rcmp.example", "al@x.ca", "bo@x.ca");
        assertThat(typed.draft().release().agencies()).containsExactly("rcmp", "opp");
    }
}
