package ca.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.identity.Role;
import ca.liaison.mail.Posted;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.Race;
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
        assertThat(story.inviting.accept(token, "somebody else wants this account"))
                .isFalse();

        var account = story.members.find(AMELIE).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.READER);
        assertThat(account.agency()).isEqualTo("north");
        assertThat(account.validUntil()).isEqualTo("2027-03-01T15:00:00Z");
        assertThat(story.people.find(AMELIE))
                .get()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Amélie Roy"));
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
        assertThat(story.inviting.find(story.token(AMELIE)).orElseThrow().roles())
                .isEqualTo(Set.of(Role.READER, Role.AUTHOR));
    }

    @Test
    void an_invitation_whose_letter_was_lost_in_a_crash_is_made_anew() {
        var cutOff = story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        MONGO.database().getCollection("outbox").deleteMany(new Document());
        story.clock.move(Duration.ofSeconds(5));

        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");

        assertThat(story.inviting.find(story.token(AMELIE)).orElseThrow().tokenHash())
                .isNotEqualTo(cutOff.tokenHash());
    }

    /** Before, the link could replace the passphrase of the account that it had opened a moment ago. */
    @Test
    void whoever_was_cut_off_once_the_account_was_open_has_it_and_the_link_is_spent() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var token = story.token(AMELIE);
        assertThat(story.members.open(
                        story.inviting.find(token).orElseThrow().newcomer(story.clock.instant()),
                        "the first try, cut off"))
                .isTrue();
        var opened = story.members.find(AMELIE).orElseThrow();

        assertThat(story.inviting.find(token)).isEmpty();
        assertThat(story.inviting.accept(token, AccessStory.PASSPHRASE)).isFalse();
        assertThat(story.members.find(AMELIE).orElseThrow()).isEqualTo(opened);
    }

    @Test
    void an_invitation_is_accepted_by_one_of_many() throws Exception {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var token = story.token(AMELIE);

        assertThat(Race.won(number -> story.inviting.accept(token, AccessStory.PASSPHRASE + number)))
                .isEqualTo(1);
    }

    @Test
    void so_is_one_to_somebody_who_comes_back() throws Exception {
        story.account(AMELIE, "north", Role.READER);
        story.members.disable(AMELIE);
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var token = story.token(AMELIE);

        assertThat(Race.won(number -> story.inviting.accept(token, AccessStory.PASSPHRASE + number)))
                .isEqualTo(1);
    }

    @Test
    void of_many_invitations_at_once_one_is_sent_and_its_link_works() throws Exception {
        Race.won(number -> story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example") != null);

        assertThat(story.lettersTo(AMELIE)).hasSize(1);
        assertThat(story.inviting.find(story.token(AMELIE))).isPresent();
    }

    @Test
    void an_invitation_that_nobody_used_does_not_outlive_the_account_that_another_opened() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var token = story.token(AMELIE);
        story.account(AMELIE, "north", Role.READER);
        assertThat(story.inviting.accept(token, AccessStory.PASSPHRASE))
                .as("the account is open")
                .isFalse();

        story.clock.move(Duration.ofMinutes(1));
        story.members.disable(AMELIE);

        assertThat(story.inviting.find(token))
                .as("it ended after the invitation")
                .isEmpty();
        assertThat(story.inviting.accept(token, AccessStory.PASSPHRASE)).isFalse();
        assertThat(story.inviting.isMember(AMELIE)).isFalse();
    }

    @Test
    void the_store_holds_no_link_that_works_and_keeps_it_no_longer_than_it_works() {
        story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");
        var first = story.token(AMELIE);
        assertThat(everything()).doesNotContain(first);
        story.clock.move(Duration.ofHours(1));
        story.inviting.invite(story.draft(AMELIE, Role.READER, Role.AUTHOR), "admin@liaison.example");
        var second = story.token(AMELIE);
        assertThat(everything()).doesNotContain(second);
        assertThat(story.lettersTo(AMELIE))
                .extracting(Posted::hasSecret)
                .as("replaced")
                .containsExactly(true, false);

        story.inviting.accept(second, AccessStory.PASSPHRASE);

        assertThat(story.lettersTo(AMELIE)).as("used").noneMatch(Posted::hasSecret);
    }

    @Test
    void without_a_relay_whoever_invited_sees_the_link_once_and_nobody_else_does() throws Exception {
        var invited = story.inviting.invite(story.draft(AMELIE, Role.READER), "admin@liaison.example");

        assertThat(story.inviting.reveal(invited, "other@liaison.example")).isEmpty();
        assertThat(Race.won(number ->
                        story.inviting.reveal(invited, "admin@liaison.example").isPresent()))
                .isEqualTo(1);
        assertThat(story.lettersTo(AMELIE).get(0).state()).isEqualTo(Posted.State.SEEN);
        assertThat(story.lettersTo(AMELIE).get(0).text()).isNull();

        assertThat(story.inviting
                        .invite(story.draft(AMELIE, Role.READER), "admin@liaison.example")
                        .tokenHash())
                .as("asked again: they lost it")
                .isNotEqualTo(invited.tokenHash());
    }

    private static String everything() {
        var all = new StringBuilder();
        MONGO.database()
                .listCollectionNames()
                .forEach(name ->
                        MONGO.database().getCollection(name).find().forEach(document -> all.append(document.toJson())));
        return all.toString();
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
