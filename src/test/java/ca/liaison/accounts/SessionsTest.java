package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.signin.APortal;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private APortal portal;

    @BeforeEach
    void open() {
        portal = new APortal(MONGO.shelves());
    }

    @Test
    void a_reader_has_thirty_idle_minutes_and_the_staff_fifteen() {
        var reader = portal.signIn(portal.reader()).token();
        var author = portal.signIn(portal.author()).token();
        portal.clock.move(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(portal.recognizing.holder(author, false)).isPresent();
        portal.clock.move(Duration.ofSeconds(1));
        assertThat(portal.holder(author)).isEmpty();
        assertThat(portal.recognizing.holder(reader, false)).isPresent();
        portal.clock.move(Duration.ofMinutes(15));
        assertThat(portal.holder(reader)).isEmpty();
    }

    @Test
    void what_a_page_asks_by_itself_keeps_nobody_signed_in() {
        var token = portal.signIn(portal.author()).token();
        portal.clock.move(Duration.ofMinutes(14));
        assertThat(portal.recognizing.holder(token, false)).isPresent();
        portal.clock.move(Duration.ofMinutes(1));
        assertThat(portal.holder(token)).isEmpty();
    }

    @Test
    void twelve_hours_are_the_most_however_busy() {
        var token = portal.signIn(portal.author()).token();
        for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            portal.clock.move(Duration.ofMinutes(10));
            assertThat(portal.holder(token)).isPresent();
        }
        portal.clock.move(Duration.ofMinutes(10));
        assertThat(portal.holder(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AAAAAAAAAAAAAAAAAAAAAA", "' or 1=1", "{\"$ne\":null}", "0"})
    void a_forged_cookie_lets_nobody_in(String token) {
        portal.signIn(portal.reader());
        assertThat(portal.holder(token)).isEmpty();
    }

    @Test
    void the_store_alone_lets_nobody_in() {
        var token = portal.signIn(portal.reader()).token();
        var kept = portal.sessions.find(token).orElseThrow();
        assertThat(kept.toString()).doesNotContain(token);
        assertThat(portal.holder(kept.tokenHash())).isEmpty();
    }

    @Test
    void who_is_disabled_expired_or_whose_agency_left_is_nobody_at_the_next_request() {
        var reader = portal.reader();
        var token = portal.signIn(reader).token();
        portal.agencyIsGood = false;
        assertThat(portal.holder(token)).isEmpty();
        portal.agencyIsGood = true;
        assertThat(portal.holder(token)).isPresent();
        MONGO.database()
                .getCollection("accounts")
                .updateOne(
                        new Document("_id", reader.email()),
                        new Document("$set", new Document("validUntil", Date.from(portal.clock.instant()))));
        assertThat(portal.holder(token)).isEmpty();
        assertThat(portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, APortal.HOME))
                .isEmpty();
    }

    @Test
    void sessions_are_listed_and_ended_by_their_owner_only() {
        var reader = portal.reader();
        var one = portal.signIn(reader).token();
        var other = portal.signIn(reader).token();
        var author = portal.signIn(portal.author()).token();
        assertThat(portal.sessions.of(reader.email())).hasSize(2);
        portal.sessions.closeOthersOf(portal.sessions.find(one).orElseThrow());
        assertThat(portal.holder(one)).isPresent();
        assertThat(portal.holder(other)).isEmpty();
        assertThat(portal.holder(author)).isPresent();
    }

    @Test
    void a_form_waits_for_the_same_person_in_the_same_browser_and_not_for_long() {
        var reader = portal.reader();
        var old = portal.signIn(reader).token();
        var ended = portal.sessions.find(old).orElseThrow();
        portal.kept.keep(ended, "/en/x", "a=1&b=%C3%A9&c");
        var fresh = portal.signIn(reader).token();
        portal.kept.follow(
                old,
                portal.sessions.find(portal.signIn(portal.author()).token()).orElseThrow());
        assertThat(portal.kept.of(portal.sessions.find(fresh).orElseThrow())).isEmpty();
        portal.kept.follow(old, portal.sessions.find(fresh).orElseThrow());
        assertThat(portal.kept
                        .of(portal.sessions.find(fresh).orElseThrow())
                        .orElseThrow()
                        .values())
                .containsExactly(
                        new KeptForm.Value("a", "1"), new KeptForm.Value("b", "é"), new KeptForm.Value("c", ""));
        assertThat(portal.kept.of(ended)).isEmpty();
        portal.clock.move(Duration.ofHours(1));
        assertThat(portal.kept.of(portal.sessions.find(fresh).orElseThrow())).isEmpty();
    }
}
