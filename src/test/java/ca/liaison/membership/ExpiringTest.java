package ca.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.identity.Role;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExpiringTest {

    private static final String NEWCOMER = "amelie.roy@north.example";

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private AccessStory story;

    @BeforeEach
    void begin() {
        story = new AccessStory(MONGO);
    }

    @Test
    void a_request_that_nobody_decides_is_declined_after_its_time_and_told_once() {
        story.requesting.ask(AccessRequest.wanted(NEWCOMER, "Amélie Roy", null, Language.FR, "Joint work"), true);
        pass(Duration.ofDays(90).minusSeconds(1));
        assertThat(story.requests.find(NEWCOMER).orElseThrow().isOpen()).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(story.requests.find(NEWCOMER).orElseThrow().state()).isEqualTo(AccessRequest.State.DECLINED);
        pass(Duration.ofDays(1));
        assertThat(story.lettersTo(NEWCOMER)).hasSize(1);
    }

    @Test
    void an_invitation_that_nobody_uses_is_erased_after_its_time_and_one_that_was_used_stays() {
        story.inviting.invite(story.draft(NEWCOMER, Role.READER), "admin@liaison.example");
        pass(Invitation.GOOD_FOR.plusDays(90).minusSeconds(1));
        assertThat(story.invitations.find(NEWCOMER)).isPresent();
        pass(Duration.ofSeconds(2));
        assertThat(story.invitations.find(NEWCOMER)).isEmpty();

        story.inviting.invite(story.draft(NEWCOMER, Role.READER), "admin@liaison.example");
        story.invitations.accepted(story.invitations.find(NEWCOMER).orElseThrow(), story.clock.instant(), "v1");
        pass(Duration.ofDays(400));
        assertThat(story.invitations.find(NEWCOMER)).isPresent();
    }

    private void pass(Duration time) {
        story.clock.move(time);
        story.expiring.doOne();
    }
}
