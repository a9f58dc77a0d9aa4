package ca.liaison.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T12:00:05Z"));
    private final Attempts attempts = new Attempts(clock);

    @Test
    void after_ten_failures_each_try_waits_and_longer_each_time() {
        fail("a", "192.0.2.1", 9);
        assertMayTry("a", "192.0.2.1");
        fail("a", "192.0.2.1", 1);
        assertMustWait("a", "192.0.2.1");
        clock.move(Duration.ofSeconds(30));
        assertMayTry("a", "192.0.2.1");
        fail("a", "192.0.2.1", 1);
        clock.move(Duration.ofSeconds(30));
        assertMustWait("a", "192.0.2.1");
        clock.move(Duration.ofSeconds(30));
        assertMayTry("a", "192.0.2.1");
    }

    @Test
    void a_wait_ends_by_itself_however_many_failures_there_were() {
        fail("a", "192.0.2.1", 99);
        clock.move(Duration.ofMinutes(16));
        assertMayTry("a", "192.0.2.1");
    }

    @Test
    void one_address_that_tries_many_accounts_waits() {
        for (int number = 0; number < 100; number++) {
            fail("account" + number, "192.0.2.1", 1);
        }
        assertMustWait("another", "192.0.2.1");
        assertMayTry("another", "192.0.2.2");
    }

    @Test
    void one_account_that_is_tried_from_everywhere_waits_but_not_for_its_owner() {
        attempts.succeeded("a", "198.51.100.7");
        for (int number = 0; number < 100; number++) {
            fail("a", "192.0.2." + number, 1);
        }
        assertMustWait("a", "203.0.113.1");
        assertMayTry("a", "198.51.100.7");
    }

    @Test
    void what_worked_forgets_what_did_not() {
        fail("a", "192.0.2.1", 9);
        attempts.succeeded("a", "192.0.2.1");
        fail("a", "192.0.2.1", 9);
        assertMayTry("a", "192.0.2.1");
    }

    private void fail(String who, String address, int times) {
        for (int number = 0; number < times; number++) {
            attempts.failed(who, address);
        }
    }

    private void assertMustWait(String who, String address) {
        assertThatThrownBy(() -> attempts.mayTry(who, address)).isInstanceOf(TooManyAttempts.class);
    }

    private void assertMayTry(String who, String address) {
        assertThatCode(() -> attempts.mayTry(who, address)).doesNotThrowAnyException();
    }
}
