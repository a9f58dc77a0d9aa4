package ca.liaison.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.delivery.returns.Return.Kind;
import ca.liaison.delivery.returns.Suspension.Reason;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.testing.MongoInMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspensionsTest {

    private static final String JANE = "jane@agency.example";

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private Instant now = Instant.parse("2026-12-01T15:00:00Z");

    @Test
    void an_address_that_does_not_exist_is_suspended_at_once_and_told() {
        all().count("one", bounce("5.1.1", "550 5.1.1 user unknown", true));

        assertThat(all().find(JANE)).get().satisfies(held -> {
            assertThat(held.reason()).isEqualTo(Reason.NO_SUCH_ADDRESS);
            assertThat(held.status()).isEqualTo("5.1.1");
        });
        assertThat(all().isSuspendedAltogether(JANE)).isTrue();
        assertThat(all().isSuspended("other@agency.example")).isFalse();
        assertThat(tell()).extracting(Suspension::address).containsExactly(JANE);
        assertThat(tell()).isEmpty();
    }

    @Test
    void a_refusal_within_the_session_is_the_same() {
        all().refused("circular/1#4/1", JANE.toUpperCase(), "550 5.1.1 <jane@agency.example>: user unknown");
        assertThat(all().find(JANE)).get().extracting(Suspension::reason).isEqualTo(Reason.NO_SUCH_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "552 5.2.2 mailbox full",
                "550 over quota",
                "552 5.3.4 message too large",
                "550 5.7.1 rejected by policy",
                "554 5.7.26 DMARC",
                "450 4.2.1 try again later",
                "421 too many connections"
            })
    void what_says_nothing_about_the_address_never_suspends(String reply) {
        for (int i = 0; i < 40; i++) {
            all().refused("a/" + i, JANE, reply);
            all().count("b/" + i, bounce(null, reply, false));
            now = now.plus(Duration.ofDays(1));
        }
        assertThat(all().isSuspended(JANE)).isFalse();
    }

    @Test
    void what_comes_back_day_after_day_suspends_but_not_when_it_decays() {
        for (int i = 0; i < 30; i++) {
            all().count("day/" + i, bounce("5.0.0", "550 undefined trouble", false)); // one day, however many
        }
        assertThat(all().isSuspended(JANE)).isFalse();
        for (int i = 0; i < 8; i++) {
            now = now.plus(Duration.ofDays(14));
            all().count("slow/" + i, bounce("5.0.0", "550 undefined trouble", false));
        }
        assertThat(all().isSuspended(JANE)).isFalse();
        for (int i = 0; i < 6; i++) {
            now = now.plus(Duration.ofDays(1));
            all().count("fast/" + i, bounce("5.0.0", "550 undefined trouble", false));
        }
        assertThat(all().find(JANE)).get().extracting(Suspension::reason).isEqualTo(Reason.CAME_BACK);
    }

    @Test
    void a_complaint_stops_what_goes_to_many_and_not_what_is_urgent() {
        all().count("one", new Return(Kind.COMPLAINT, JANE, null, null, null, "auth-failure", false));
        assertThat(all().isSuspended(JANE)).isFalse();
        all().count("two", new Return(Kind.COMPLAINT, JANE, null, null, null, "abuse", false));
        assertThat(all().isSuspended(JANE)).isTrue();
        assertThat(all().isSuspendedAltogether(JANE)).isFalse();
    }

    @Test
    void what_was_lifted_begins_from_nothing() {
        all().count("one", bounce("5.1.1", "550 5.1.1 user unknown", true));
        now = now.plus(Duration.ofHours(1));
        assertThat(all().lift(JANE, "admin@office.example")).isTrue();
        assertThat(all().lift(JANE, "admin@office.example")).isFalse();
        now = now.plus(Duration.ofHours(1));
        all().count("two", bounce("5.0.0", "550 undefined trouble", false));
        assertThat(all().isSuspended(JANE)).isFalse();
        all().count("three", bounce("5.1.1", "550 5.1.1 user unknown", true));
        assertThat(all().isSuspended(JANE)).isTrue();
        assertThat(all().held(0, 10)).hasSize(1);
    }

    @Test
    void the_same_told_again_counts_once() {
        for (int i = 0; i < 10; i++) {
            all().count("one", bounce("5.0.0", "550 undefined trouble", false));
            now = now.plus(Duration.ofDays(1));
        }
        assertThat(all().isSuspended(JANE)).isFalse();
        assertThat(new ReturnEvents(MONGO.shelves()).of(JANE, Instant.EPOCH)).hasSize(1);
    }

    @Test
    void a_person_suspends_and_lifts() {
        all().suspend(JANE, "admin@office.example");
        assertThat(all().find(JANE)).get().extracting(Suspension::by).isEqualTo("admin@office.example");
        assertThat(all().lift(JANE, "admin@office.example")).isTrue();
        assertThat(all().isSuspended(JANE)).isFalse();
    }

    @Test
    void a_person_sees_it_and_it_can_be_erased() {
        all().count("one", bounce("5.1.1", "550 5.1.1 user unknown", true));
        var data = new ReturnData(new ReturnEvents(MONGO.shelves()), new SuspensionRecords(MONGO.shelves()));
        assertThat(data.of(JANE)).extracting(one -> one.kind()).containsExactly("suspension", "return");
        data.erase(JANE);
        assertThat(data.of(JANE)).isEmpty();
        assertThat(all().isSuspended(JANE)).isFalse();
    }

    @Test
    void whoever_is_told_and_fails_is_told_again() {
        all().count("one", bounce("5.1.1", "550 5.1.1 user unknown", true));
        var telling = new SuspensionTelling(
                new SuspensionRecords(MONGO.shelves()),
                () -> Stream.of((Suspended) one -> {
                    throw new IllegalStateException("away");
                }));
        org.assertj.core.api.Assertions.assertThatThrownBy(telling::doOne).isInstanceOf(IllegalStateException.class);
        assertThat(tell()).hasSize(1);
    }

    private List<Suspension> tell() {
        List<Suspension> told = new ArrayList<>();
        var telling =
                new SuspensionTelling(new SuspensionRecords(MONGO.shelves()), () -> Stream.of((Suspended) told::add));
        int turns = 0;
        while (telling.doOne()) {
            assertThat(++turns).isLessThan(10);
        }
        return told;
    }

    private static Return bounce(String status, String diagnostic, boolean permanent) {
        return new Return(Kind.BOUNCE, JANE, null, null, status, diagnostic, permanent);
    }

    private Suspensions all() {
        return new Suspensions(
                new ReturnEvents(MONGO.shelves()),
                new SuspensionRecords(MONGO.shelves()),
                WakingForTests.still(),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
