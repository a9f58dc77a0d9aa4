package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.accounts.Attempts.Counted;
import ca.liaison.load.AskerKey;
import ca.liaison.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T12:00:05Z"));
    private final Attempts attempts = AttemptsForTests.attempts(clock);

    @Test
    void after_ten_failures_each_try_waits_and_longer_each_time() {
        fail(Allowance.PASSPHRASE, "a", 10);
        assertMustWait(Allowance.PASSPHRASE, "a");
        clock.move(Duration.ofSeconds(30));
        fail(Allowance.PASSPHRASE, "a", 1);
        clock.move(Duration.ofSeconds(30));
        assertMustWait(Allowance.PASSPHRASE, "a");
        clock.move(Duration.ofSeconds(30));
        fail(Allowance.PASSPHRASE, "a", 1);
    }

    @Test
    void a_wait_ends_by_itself_however_many_failures_there_were() {
        for (int failed = 0; failed < 40; failed++) {
            clock.move(Duration.ofMinutes(16));
            fail(Allowance.PASSPHRASE, "a", 1);
        }
        clock.move(Duration.ofMinutes(16));
        assertThat(succeed(Allowance.PASSPHRASE, "a")).isPresent();
    }

    /** No check ends before each of them has begun one or was sent away. */
    @Test
    void a_hundred_and_fifty_at_once_have_no_more_tries_than_one_after_the_other() throws Exception {
        var made = new AtomicInteger();
        var undecided = new CountDownLatch(150);
        var threads = Executors.newFixedThreadPool(150);
        Callable<Optional<Boolean>> trying = () -> {
            try {
                return attempts.counted("192.0.2.1", List.of(new Counted(Allowance.PASSPHRASE, "a")), () -> {
                    made.incrementAndGet();
                    awaitAll(undecided);
                    return Optional.<Boolean>empty();
                });
            } catch (TooManyAttempts waits) {
                undecided.countDown();
                return Optional.empty();
            }
        };
        try {
            threads.invokeAll(Collections.nCopies(150, trying));
        } finally {
            threads.shutdown();
        }
        assertThat(made).hasValue(10);
    }

    private static void awaitAll(CountDownLatch undecided) {
        undecided.countDown();
        try {
            assertThat(undecided.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_worked_forgets_what_did_not() {
        fail(Allowance.PASSPHRASE, "a", 9);
        assertThat(succeed(Allowance.PASSPHRASE, "a")).hasValue(true);
        fail(Allowance.PASSPHRASE, "a", 10);
        assertMustWait(Allowance.PASSPHRASE, "a");
    }

    @Test
    void what_worked_is_not_counted_for_an_address_but_what_others_did_stays() {
        fail(Allowance.PASSPHRASE_ADDRESS, "192.0.2.1", 99);
        for (int right = 0; right < 50; right++) {
            succeed(Allowance.PASSPHRASE_ADDRESS, "192.0.2.1");
        }
        var before = clock.instant();
        fail(Allowance.PASSPHRASE_ADDRESS, "192.0.2.1", 1);
        assertThat(clock.instant()).isEqualTo(before);
        fail(Allowance.PASSPHRASE_ADDRESS, "192.0.2.1", 1);
        assertThat(clock.instant()).as("delayed").isEqualTo(before.plusSeconds(2));
    }

    @Test
    void a_try_that_was_not_made_is_given_back() {
        for (int number = 0; number < 20; number++) {
            assertThatThrownBy(
                            () -> attempts.counted("192.0.2.1", List.of(new Counted(Allowance.PASSPHRASE, "a")), () -> {
                                throw new IllegalStateException("no place");
                            }))
                    .hasMessage("no place");
        }
        fail(Allowance.PASSPHRASE, "a", 10);
    }

    @Test
    void what_is_quiet_beyond_its_allowance_is_left_out_until_it_is_forgotten() {
        for (int number = 0; number < Allowance.ACCESS_EMAIL.free(); number++) {
            assertThat(attempts.spend("", Allowance.ACCESS_EMAIL, "north")).isTrue();
        }
        assertThat(attempts.spend("", Allowance.ACCESS_EMAIL, "north")).isFalse();
        assertThat(attempts.spend("", Allowance.ACCESS_EMAIL, "south")).isTrue();
        clock.move(Duration.ofHours(1).plusSeconds(1));
        assertThat(attempts.spend("", Allowance.ACCESS_EMAIL, "north")).isTrue();
    }

    @Test
    void whoever_owns_a_whole_network_of_ipv6_has_one_address() {
        assertThat(AskerKey.at("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(AskerKey.at("2001:db8:1:2::1"))
                .isNotEqualTo(AskerKey.at("2001:db8:1:3::1"));
        assertThat(AskerKey.at("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private void fail(Allowance kind, String of, int times) {
        for (int number = 0; number < times; number++) {
            assertThat(attempts.counted("192.0.2.1", List.of(new Counted(kind, of)), Optional::empty))
                    .isEmpty();
        }
    }

    private Optional<Boolean> succeed(Allowance kind, String of) {
        return attempts.counted("192.0.2.1", List.of(new Counted(kind, of)), () -> Optional.of(true));
    }

    private void assertMustWait(Allowance kind, String of) {
        assertThatThrownBy(() -> succeed(kind, of)).isInstanceOf(TooManyAttempts.class);
    }
}
