package ca.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Language;
import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.AttemptsForTests;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.membership.AccessRequest.State;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.Race;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestingTest {

    private static final String AMELIE = "amelie.roy@north.example";

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private AccessStory story;
    private Viewer administrator;
    private Viewer coordinator;
    private Viewer neighbour;

    @BeforeEach
    void open() {
        story = new AccessStory(MONGO);
        administrator = story.account("admin@liaison.example", null, Role.ADMINISTRATOR);
        coordinator = story.account("coordinator@north.example", "north", Role.COORDINATOR);
        neighbour = story.account("coordinator@south.example", "south", Role.COORDINATOR, Role.AUTHOR);
    }

    private void ask(String email) {
        story.requesting.ask(AccessRequest.wanted(email, "Amélie Roy", "Sergeant", Language.FR, "Liaison work"), true);
    }

    @Test
    void a_request_is_confirmed_by_one_of_many_and_that_is_one_invitation_that_works() throws Exception {
        ask(AMELIE);
        story.requesting.sponsor(AMELIE, coordinator);

        assertThat(Race.won(number -> confirms(AMELIE))).isEqualTo(1);

        assertThat(story.lettersTo(AMELIE)).hasSize(1);
        assertThat(story.inviting.find(story.token(AMELIE))).isPresent();
    }

    private boolean confirms(String email) {
        try {
            return story.requesting.confirm(email, administrator, Set.of(Role.READER), Clearance.COMMUNITY) != null;
        } catch (NotYours late) {
            return false;
        }
    }

    @Test
    void asked_sponsored_confirmed_invited() {
        ask(AMELIE);
        assertThat(story.requests.find(AMELIE).orElseThrow().notice())
                .as("the privacy notice that was shown")
                .matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}");
        assertThat(story.lettersTo(coordinator.name()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("/en/agency/requests")
                        .contains("/fr/organisme/demandes"));
        assertThat(story.lettersTo(neighbour.name())).isEmpty();

        story.requesting.sponsor(AMELIE, coordinator);
        story.requesting.confirm(AMELIE, administrator, Set.of(Role.READER), Clearance.COMMUNITY);

        assertThat(story.inviting.accept(story.token(AMELIE), AccessStory.PASSPHRASE))
                .isTrue();
        assertThat(story.requests.find(AMELIE).orElseThrow()).satisfies(request -> {
            assertThat(request.state()).isEqualTo(State.CONFIRMED);
            assertThat(request.sponsoredBy()).isEqualTo(coordinator.name());
            assertThat(request.decidedBy()).isEqualTo(administrator.name());
        });
    }

    @Test
    void nobody_learns_anything_by_asking() {
        ask("stranger@elsewhere.example");
        ask(coordinator.name());
        assertThat(story.requests.countOpen(null)).isZero();
        assertThat(story.letters()).isEmpty();
    }

    @Test
    void asking_twice_asks_once_and_after_a_refusal_only_the_next_day() {
        ask(AMELIE);
        ask(AMELIE);
        assertThat(story.lettersTo(coordinator.name())).hasSize(1);

        story.requesting.decline(AMELIE, coordinator, "Not known here");
        story.requesting.decline(AMELIE, coordinator, "Not known here");
        assertThat(story.lettersTo(AMELIE)).hasSize(1);
        ask(AMELIE);
        assertThat(story.requests.countOpen(null)).isZero();
        story.clock.move(Duration.ofDays(2));
        ask(AMELIE);
        assertThat(story.requests.countOpen("north")).isOne();
    }

    @Test
    void a_coordinator_decides_about_the_own_agency_only_whatever_else_they_are() {
        ask(AMELIE);
        assertThatThrownBy(() -> story.requesting.sponsor(AMELIE, neighbour)).isInstanceOf(NoSuchMember.class);
        assertThatThrownBy(() -> story.requesting.decline(AMELIE, neighbour, ""))
                .isInstanceOf(NoSuchMember.class);
        assertThatThrownBy(() -> story.requesting.get("nobody@north.example", neighbour))
                .isInstanceOf(NoSuchMember.class);
        assertThat(story.requests.find(AMELIE).orElseThrow().state()).isEqualTo(State.ASKED);
    }

    @Test
    void two_people_decide_and_neither_is_who_asks() {
        ask(AMELIE);
        assertThatThrownBy(
                        () -> story.requesting.confirm(AMELIE, administrator, Set.of(Role.READER), Clearance.COMMUNITY))
                .isInstanceOf(NotYours.class);

        story.requesting.sponsor(AMELIE, administrator);
        assertThatThrownBy(
                        () -> story.requesting.confirm(AMELIE, administrator, Set.of(Role.READER), Clearance.COMMUNITY))
                .isInstanceOf(NotYours.class);

        var herself = new Viewer(
                AMELIE,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR),
                "north",
                Clearance.ALL,
                story.clock.instant(),
                "");
        assertThatThrownBy(() -> story.requesting.confirm(AMELIE, herself, Set.of(Role.READER), Clearance.COMMUNITY))
                .isInstanceOf(NoSuchMember.class);

        var other = story.account("other@liaison.example", null, Role.ADMINISTRATOR);
        story.requesting.confirm(AMELIE, other, Set.of(Role.READER), Clearance.COMMUNITY);
        assertThat(story.lettersTo(AMELIE)).hasSize(1);
    }

    @Test
    void one_address_that_asks_for_many_uses_up_neither_what_is_kept_for_others_nor_their_mailboxes() {
        for (int number = 0; number < 230; number++) {
            story.requesting.ask(
                    AccessRequest.wanted("made.up" + number + "@north.example", "Nobody", null, Language.EN, "None"),
                    number < 20);
        }
        assertThat(story.requests.countOpen("north")).isEqualTo(200);
        assertThat(story.lettersTo(coordinator.name())).hasSize(20);
        ask(AMELIE);
        assertThat(story.requests.find(AMELIE)).isPresent();
    }

    @Test
    void requests_are_counted_by_the_address_they_come_from() {
        var one = AttemptsForTests.pacing(story.clock, "192.0.2.1");
        for (int number = 0; number < 20; number++) {
            assertThat(one.here(Allowance.ACCESS)).isTrue();
        }
        var before = story.clock.instant();
        assertThat(one.here(Allowance.ACCESS)).isFalse();
        assertThat(one.here(Allowance.ACCESS)).isFalse();
        assertThat(story.clock.instant())
                .as("delayed, not stopped")
                .isAfter(before)
                .isBefore(before.plusSeconds(5));
    }

    @Test
    void an_agency_that_is_not_valid_any_more_gets_no_requests() {
        MONGO.database()
                .getCollection("agencies")
                .updateOne(
                        new Document("_id", "north"),
                        new Document("$set", new Document("disabledAt", Date.from(story.clock.instant()))));
        ask(AMELIE);
        assertThat(story.requests.countOpen(null)).isZero();
    }
}
