package ca.liaison.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.identity.Role;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitingTest {

    private static final String AMELIE = "amelie.roy@north.example";

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private AccessStory story;

    @BeforeEach
    void open() {
        story = new AccessStory(MONGO);
    }

    @Test
    void a_link_opens_one_account_once() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var token = story.token(AMELIE);

        assertThat(story.inviting.accept(token, AccessStory.PASSPHRASE)).isTrue();
        assertThat(story.inviting.accept(token, "somebody else wants this account")).isFalse();

        var account = story.members.find(AMELIE).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.READER);
        assertThat(account.agency()).isEqualTo("north");
        assertThat(account.validUntil()).isEqualTo("2027-03-01T15:00:00Z");
        assertThat(story.people.find(AMELIE)).get().satisfies(person -> assertThat(person.name()).isEqualTo("Amélie Roy"));
        assertThat(story.invitations.find(AMELIE).orElseThrow().tokenHash()).doesNotContain(token);
    }

    @Test
    void a_link_is_good_for_seven_days() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var token = story.token(AMELIE);

        story.clock.move(Duration.ofDays(7).minusSeconds(1));
        assertThat(story.inviting.find(token)).isPresent();
        story.clock.move(Duration.ofSeconds(1));
        assertThat(story.inviting.find(token)).isEmpty();
        assertThat(story.inviting.accept(token, AccessStory.PASSPHRASE)).isFalse();
        assertThat(story.members.find(AMELIE)).isEmpty();
    }

    @Test
    void the_form_sent_twice_is_one_letter_and_another_invitation_ends_the_first() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var first = story.token(AMELIE);
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        assertThat(story.lettersTo(AMELIE)).hasSize(1);

        story.clock.move(Duration.ofHours(1));
        story.inviting.invite(story.draft(AMELIE, Role.READER, Role.AUTHOR), "admin@liaison.example");

        assertThat(story.lettersTo(AMELIE)).hasSize(2);
        assertThat(story.inviting.find(first)).isEmpty();
        assertThat(story.inviting.find(story.token(AMELIE)).orElseThrow().roles()).isEqualTo(Set.of(Role.READER, Role.AUTHOR));
    }

    @Test
    void an_invitation_whose_letter_was_lost_in_a_crash_is_made_anew() {
        var cutOff = story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        MONGO.database().getCollection("outbox").deleteMany(new Document());
        story.clock.move(Duration.ofSeconds(1));

        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");

        assertThat(story.inviting.find(story.token(AMELIE)).orElseThrow().tokenHash()).isNotEqualTo(cutOff.tokenHash());
    }

    @Test
    void whoever_was_cut_off_while_accepting_uses_the_same_link_again() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var token = story.token(AMELIE);
        story.members.open(story.inviting.find(token).orElseThrow().newcomer(story.clock.instant()), "the first try, cut off");

        assertThat(story.inviting.accept(token, AccessStory.PASSPHRASE)).isTrue();
        assertThat(story.members.find(AMELIE).orElseThrow().roles()).containsExactly(Role.READER);
    }

    @Test
    void somebody_who_left_comes_back_by_a_new_invitation() {
        var admin = story.account("admin@liaison.example", null, Role.ADMINISTRATOR);
        story.account(AMELIE, "north", Role.READER);
        story.revalidating.left(AMELIE, admin);
        assertThat(story.inviting.isMember(AMELIE)).isFalse();

        story.inviting.invite(story.draft(AMELIE, Role.READER), admin.name());
        story.inviting.accept(story.token(AMELIE), AccessStory.PASSPHRASE);

        assertThat(story.inviting.isMember(AMELIE)).isTrue();
        assertThat(story.people.find(AMELIE).orElseThrow().leftAt()).isNull();
    }

    @Test
    void what_is_held_on_somebody_is_told_and_erased() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        story.inviting.accept(story.token(AMELIE), AccessStory.PASSPHRASE);
        var shelves = MONGO.shelves();
        var data = new AccessData(story.requests, story.invitations, new Grants(shelves), story.decisions);

        assertThat(data.of(AMELIE)).extracting(holding -> holding.kind()).containsExactly("invitation", "grant");
        data.erase(AMELIE);
        assertThat(data.of(AMELIE)).isEmpty();
    }
}
