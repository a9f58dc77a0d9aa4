package ca.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.MembersForTests;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevalidatingTest {

    private static final String AMELIE = "amelie.roy@north.example";

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private AccessStory story;
    private Viewer administrator;
    private Viewer coordinator;

    @BeforeEach
    void open() {
        story = new AccessStory(MONGO);
        administrator = story.account("admin@liaison.example", null, Role.ADMINISTRATOR);
        coordinator = story.account("coordinator@north.example", "north", Role.COORDINATOR);
        story.account(AMELIE, "north", Role.READER);
    }

    private Account amelie() {
        return story.members.find(AMELIE).orElseThrow();
    }

    @Test
    void an_account_ends_after_a_year_unless_it_is_confirmed_in_time() {
        story.revalidating.confirm(AMELIE, coordinator);
        assertThat(amelie().validUntil()).as("not due yet").isEqualTo("2027-03-01T15:00:00Z");

        story.clock.move(Duration.ofDays(310));
        story.revalidating.confirm(AMELIE, coordinator);
        story.revalidating.confirm(AMELIE, coordinator);
        assertThat(amelie().validUntil()).isEqualTo("2028-01-05T15:00:00Z");

        story.clock.move(Duration.ofDays(365));
        assertThat(story.members.isOpen(amelie())).isFalse();
    }

    @Test
    void whoever_left_is_out_at_once_and_everywhere() {
        var session = MembersForTests.session(MONGO.shelves(), story.clock, amelie());

        story.revalidating.left(AMELIE, coordinator);

        assertThat(story.members.isOpen(amelie())).isFalse();
        assertThat(MembersForTests.holder(MONGO.shelves(), story.clock, session))
                .isEmpty();
        story.revalidating.confirm(AMELIE, coordinator);
        assertThat(story.members.isOpen(amelie())).isFalse();
    }

    @Test
    void nobody_decides_about_themselves_or_another_agency() {
        var neighbour = story.account("coordinator@south.example", "south", Role.COORDINATOR);
        assertThatThrownBy(() -> story.revalidating.left(AMELIE, neighbour)).isInstanceOf(NoSuchMember.class);
        assertThatThrownBy(() -> story.revalidating.left(administrator.name(), coordinator))
                .as("of no agency")
                .isInstanceOf(NoSuchMember.class);
        assertThatThrownBy(() -> story.revalidating.confirm(coordinator.name(), coordinator))
                .isInstanceOf(NoSuchMember.class);
        assertThatThrownBy(() -> story.revalidating.get(administrator.name(), administrator))
                .isInstanceOf(NoSuchMember.class);
        var account = story.members.find(administrator.name()).orElseThrow();
        assertThatThrownBy(
                        () -> story.revalidating.entrust(account, administrator, Set.of(Role.AUDITOR), Clearance.ALL))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> story.revalidating.entrust(amelie(), coordinator, Set.of(Role.AUTHOR), Clearance.ALL))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void roles_change_only_where_they_are_as_they_were_seen() {
        var seen = amelie();
        assertThat(story.revalidating.entrust(
                        seen, administrator, Set.of(Role.READER, Role.AUTHOR), Clearance.COMMUNITY))
                .isTrue();
        assertThat(story.revalidating.entrust(seen, administrator, Set.of(Role.READER), Clearance.ALL))
                .isFalse();
        assertThat(amelie().roles()).containsExactlyInAnyOrder(Role.READER, Role.AUTHOR);
        assertThat(amelie().clearance()).isEqualTo(Clearance.COMMUNITY);
    }

    @Test
    void reminders_are_written_thirty_and_seven_days_before_once_each() {
        story.clock.move(Duration.ofDays(334));
        story.reminding.doOne();
        assertThat(story.letters()).as("31 days before").isEmpty();

        story.clock.move(Duration.ofDays(1));
        story.reminding.doOne();
        story.reminding.doOne();
        assertThat(story.lettersTo(AMELIE)).hasSize(1);
        assertThat(story.lettersTo(coordinator.name()))
                .as("to be told herself, and to be asked")
                .hasSize(2);

        story.clock.move(Duration.ofDays(23));
        story.reminding.doOne();
        story.clock.move(Duration.ofHours(5));
        story.reminding.doOne();
        assertThat(story.lettersTo(AMELIE)).hasSize(2);
        assertThat(story.lettersTo(AMELIE).get(0).text())
                .contains("March 1, 2027")
                .contains("1er mars 2027");
        assertThat(story.lettersTo(coordinator.name())).hasSize(4);
    }

    @Test
    void a_review_is_kept_and_what_it_takes_is_taken_even_after_a_crash() {
        story.revalidating.entrust(amelie(), administrator, Set.of(Role.READER, Role.AUTHOR), Clearance.COMMUNITY);
        assertThat(story.reviewing.lines(Role.AUTHOR)).singleElement().satisfies(line -> {
            assertThat(line.grant().by()).isEqualTo(administrator.name());
            assertThat(line.decision()).isNull();
        });
        assertThatThrownBy(
                        () -> story.reviewing.decide(administrator.name(), Role.ADMINISTRATOR, true, "", administrator))
                .isInstanceOf(NotYours.class);

        story.reviewing.decide(AMELIE, Role.AUTHOR, true, "Writes for us", administrator);
        story.reviewing.decide(AMELIE, Role.AUTHOR, false, "sent twice, with another button", administrator);
        assertThat(amelie().roles()).as("the first decision of a quarter holds").contains(Role.AUTHOR);

        story.clock.move(Duration.ofDays(92));
        story.decisions.add(Decision.of(
                story.reviewing.quarter(),
                AMELIE,
                Role.AUTHOR,
                false,
                administrator.name(),
                story.clock.instant(),
                "cut off after this"));
        story.reminding.doOne();
        assertThat(amelie().roles()).containsExactly(Role.READER);
        assertThat(story.decisions
                        .of(story.reviewing.quarter(), Role.AUTHOR)
                        .get(AMELIE)
                        .note())
                .isEqualTo("cut off after this");
    }
}
