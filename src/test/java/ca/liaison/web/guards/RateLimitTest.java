package ca.liaison.web.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Refusal;
import ca.liaison.load.AskerKey;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private RateLimit limit;

    @Test
    void who_asks_too_often_is_told_how_long_to_wait_and_nobody_else_is() {
        open(5);
        for (int i = 0; i < 5; i++) {
            limit.ofAddress("203.0.113.7");
        }

        assertThat(limit.ofAddress("203.0.113.7").toMillis()).isBetween(1L, 12_000L);
        assertThat(limit.ofAddress("203.0.113.8")).isZero();
        limit.ofAccount("203.0.113.7");
    }

    @Test
    void an_account_that_asks_too_often_is_refused() {
        open(1);
        limit.ofAccount("reader@police.example");

        assertThatThrownBy(() -> limit.ofAccount("reader@police.example"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.retryAfter().toSeconds()).isBetween(1L, 61L);
                });
    }

    @Test
    void credentials_that_let_somebody_in_are_known_again_until_they_prove_nothing() {
        open(1);
        var session = Proven.fingerprint(null, "lang=fr; liaison=secret");
        assertThat(limit.proven().isKnown(session)).isFalse();
        limit.proven().remember(session);

        assertThat(limit.proven().isKnown(Proven.fingerprint(null, "liaison=secret; lang=en")))
                .isTrue();
        assertThat(limit.proven().isKnown(Proven.fingerprint(null, "liaison=made-up")))
                .isFalse();
        assertThat(Proven.fingerprint(null, "lang=fr")).isNull();
        limit.proven().forget(session);
        assertThat(limit.proven().isKnown(session)).isFalse();
    }

    @Test
    void the_log_says_once_that_somebody_asks_too_often_and_not_who() {
        var said = new ArrayList<String>();
        var watching = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(RateLimit.class.getName());
        log.addHandler(watching);
        open(1);
        limit.ofAccount("reader@police.example");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> limit.ofAccount("reader@police.example")).isInstanceOf(Refusal.class);
        }
        log.removeHandler(watching);
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("WARNING")
                .contains("account")
                .doesNotContain("reader@police.example");
    }

    @Test
    void all_addresses_of_one_customer_count_as_one() {
        assertThat(AskerKey.at("2001:db8:1:2:aaaa::1"))
                .isEqualTo(AskerKey.at("2001:db8:1:2::ffff"))
                .isNotEqualTo(AskerKey.at("2001:db8:1:3::1"));
        assertThat(AskerKey.at("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void a_flood_of_addresses_does_not_fill_the_memory_nor_free_the_one_who_still_asks() {
        open(1);
        limit.ofAddress("203.0.113.7");
        for (int i = 0; i < 19_000; i++) {
            limit.ofAddress("10.0." + i / 250 + "." + i % 250);
        }
        assertThat(limit.ofAddress("203.0.113.7")).isPositive();
        for (int i = 0; i < 30_000; i++) {
            limit.ofAddress("10.1." + i / 250 + "." + i % 250);
        }
    }

    @Test
    void this_machine_is_known() {
        assertThat(RateLimit.isThisMachine("127.0.0.1")).isTrue();
        assertThat(RateLimit.isThisMachine("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(RateLimit.isThisMachine("203.0.113.7")).isFalse();
    }

    private void open(long perMinute) {
        limit = new RateLimit(perMinute, perMinute);
    }
}
