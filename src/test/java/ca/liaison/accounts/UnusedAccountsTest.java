package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.signin.APortal;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnusedAccountsTest {

    private static final Instant ENDED_BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private APortal portal;
    private Account reader;

    @BeforeEach
    void with_a_reader() {
        portal = new APortal(MONGO.shelves());
        reader = portal.reader();
    }

    @Test
    void an_account_that_nobody_uses_for_so_long_is_due_and_not_needed() {
        portal.clock.move(Duration.ofDays(364));
        assertThat(due(Period.ofYears(1))).isEmpty();
        portal.clock.move(Duration.ofDays(2));
        assertThat(due(Period.ofYears(1))).containsExactly(reader.email());
        assertThat(data(Period.ofYears(1)).isNeeded(reader.email(), ENDED_BEFORE))
                .isFalse();
    }

    @Test
    void without_the_rule_nobody_is() {
        portal.clock.move(Duration.ofDays(3_650));
        assertThat(due(null)).isEmpty();
        assertThat(data(null).isNeeded(reader.email(), ENDED_BEFORE)).isTrue();
    }

    @Test
    void who_signs_in_or_lets_a_program_work_uses_it() {
        var author = portal.author();
        var token = portal.tokens.make(author, "Nightly", Scope.READ, Duration.ofDays(900));
        portal.clock.move(Duration.ofDays(300));
        portal.signIn(reader);
        portal.tokens.use(token, "192.0.2.1");
        portal.clock.move(Duration.ofDays(300));
        assertThat(due(Period.ofYears(1))).isEmpty();
        portal.clock.move(Duration.ofDays(68));
        assertThat(due(Period.ofYears(1))).containsExactlyInAnyOrder(reader.email(), author.email());
    }

    @Test
    void when_somebody_signed_in_last_is_known_to_whoever_reviews() {
        portal.signIn(reader);
        var never = portal.author();
        assertThat(MembersForTests.in(MONGO.shelves(), portal.clock)
                        .lastSignIns(List.of(reader.email(), never.email())))
                .containsOnlyKeys(reader.email());
    }

    private List<String> due(Period unused) {
        return data(unused).endedBefore(ENDED_BEFORE).toList();
    }

    private AccountData data(Period unused) {
        return new AccountData(
                portal.accounts,
                portal.sessions,
                portal.sweeping,
                portal.keyrings,
                portal.tokens,
                portal.devices,
                portal.clock,
                Optional.ofNullable(unused));
    }
}
