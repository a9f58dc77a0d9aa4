package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.jobs.TrustedTimeForTests;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One start three years ahead. */
class WrongClockTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final Account ANNE = account("anne@police.example", null);
    private static final Account BEN = account("ben@police.example", null);

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private final MovableClock clock = new MovableClock(NOW);
    private TrustedTime time;
    private KeptForms forms;
    private Tokens tokens;

    @BeforeEach
    void open() {
        time = TrustedTimeForTests.since(clock, mongo.shelves());
        forms = new KeptForms(mongo.shelves(), clock);
        tokens = new Tokens(mongo.shelves(), clock);
    }

    @Test
    void accounts_do_not_end_by_it_and_those_that_have_ended_do_not_open_by_one_years_back() {
        var admission = new Admission(none(), time);
        var account = account("anne@police.example", NOW.plus(Duration.ofDays(300)));
        var ended = account("anne@police.example", NOW.minus(Duration.ofDays(1)));
        assertThat(admission.admits(account, clock.instant())).isTrue();

        clock.move(YEARS);
        assertThat(admission.admits(account, clock.instant())).isTrue();
        assertThat(admission.admits(ended, clock.instant())).isFalse();
        clock.move(YEARS.multipliedBy(-2));
        assertThat(admission.admits(ended, clock.instant())).isFalse();
        clock.move(YEARS.multipliedBy(2));
        time.confirm();
        assertThat(admission.admits(account, clock.instant())).isFalse();
    }

    @Test
    void nothing_that_somebody_typed_and_no_token_is_removed_on_the_way_and_what_removes_them_waits() {
        var token = tokens.make(ANNE, "script", Scope.READ, Duration.ofDays(30));
        forms.keep(session("one"), "/en/publish", "title=x");
        clock.move(YEARS);
        tokens.make(BEN, "script", Scope.READ, Duration.ofDays(30));
        forms.keep(session("two"), "/en/publish", "title=y");
        assertThat(new Clearing(forms, tokens, clock).disposes()).isTrue();
        assertThat(tokens.use(token, "192.0.2.1")).as("what protects goes on").isEmpty();

        clock.move(YEARS.negated());
        assertThat(tokens.use(token, "192.0.2.1")).isPresent();
        assertThat(forms.of(session("one"))).isPresent();
    }

    @Test
    void what_is_old_by_a_right_clock_is_cleared() {
        tokens.make(ANNE, "script", Scope.READ, Duration.ofDays(30));
        forms.keep(session("one"), "/en/publish", "title=x");
        clock.move(Duration.ofDays(61));
        new Clearing(forms, tokens, clock).doOne();

        assertThat(tokens.count()).isZero();
        clock.move(Duration.ofDays(-61));
        assertThat(forms.of(session("one"))).isEmpty();
    }

    private static Session session(String hash) {
        return new Session(hash, "anne@police.example", NOW, NOW, NOW, "192.0.2.1", "A browser", null, null, false, "");
    }

    private static Account account(String email, Instant until) {
        return new Account(email, null, null, "", Set.of(Role.READER), Clearance.COMMUNITY, NOW, false, null, until);
    }

    @SuppressWarnings("unchecked")
    private static Instance<Belonging> none() {
        return (Instance<Belonging>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> Stream.empty());
    }
}
