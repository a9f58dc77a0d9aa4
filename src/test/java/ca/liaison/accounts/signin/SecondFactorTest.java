package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.accounts.FactorNeeded;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.SecondFactors;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.SignInNote;
import ca.liaison.accounts.Standing;
import ca.liaison.accounts.TooManyAttempts;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Tlp;
import ca.liaison.testing.MongoInMemory;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondFactorTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private APortal portal;

    @BeforeEach
    void open() {
        portal = new APortal(MONGO.shelves());
    }

    @Test
    void the_passphrase_alone_is_half_a_sign_in() {
        var author = portal.author();
        portal.app(author);
        var opened = portal.signIn(author);
        assertThat(opened.half()).isTrue();
        assertThat(portal.holder(opened.token()).orElseThrow().session().isHalf())
                .isTrue();
        portal.clock.move(Session.SECOND_STEP);
        assertThat(portal.holder(opened.token())).isEmpty();
    }

    @Test
    void a_code_works_once_even_for_many_at_the_same_moment() throws Exception {
        var author = portal.author();
        var key = portal.app(author);
        portal.clock.move(Duration.ofSeconds(30));
        var code = OneTimeCodes.at(key, portal.clock.instant());
        var threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> proof = () -> portal.code(author, code);
        var right = threads
                .invokeAll(IntStream.range(0, 8).mapToObj(number -> proof).toList())
                .stream()
                .filter(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .count();
        threads.shutdown();
        assertThat(right).isEqualTo(1);
        assertThat(portal.code(author, code)).isFalse();
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed() {
        var author = portal.author();
        portal.app(author);
        var codes = portal.enrolling.newCodes(author.email());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-7]{5}-[A-Z2-7]{5}"));
        var typed = " " + codes.get(3).toLowerCase().replace("-", " ");
        assertThat(portal.code(author, typed)).isTrue();
        assertThat(portal.code(author, typed)).isFalse();
        assertThat(portal.keyrings.of(author.email()).recoveryCodes())
                .hasSize(9)
                .noneMatch(hash -> hash.contains(codes.get(0).replace("-", "")));
    }

    @Test
    void wrong_codes_are_throttled() {
        var author = portal.author();
        portal.app(author);
        for (int tried = 0; tried < 10; tried++) {
            assertThat(portal.code(author, "000000")).isFalse();
        }
        assertThatThrownBy(() -> portal.code(author, "000000")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void a_key_is_taken_only_where_the_app_knows_it() {
        var author = portal.author();
        var token = portal.signIn(author).token();
        var key = portal.enrolling.offeredKey(portal.sessions.find(token).orElseThrow());
        var session = portal.sessions.find(token).orElseThrow();
        assertThat(portal.enrolling.offeredKey(session)).isEqualTo(key);
        assertThat(portal.enrolling.takeKey(
                        session, OneTimeCodes.at(key, portal.clock.instant().minusSeconds(600))))
                .isFalse();
        assertThat(portal.holder(token).orElseThrow().standing()).isEqualTo(Standing.LIMITED);
        var code = OneTimeCodes.at(key, portal.clock.instant());
        assertThat(portal.enrolling.takeKey(session, code)).isTrue();
        assertThat(portal.holder(token).orElseThrow().standing()).isEqualTo(Standing.FULL);
        assertThat(portal.code(author, code)).as("the code that set it up").isFalse();
    }

    @Test
    void the_store_tells_no_key_and_one_from_before_is_sealed_when_it_is_used() {
        var author = portal.author();
        var offered = portal.enrolling.offeredKey(
                portal.sessions.find(portal.signIn(author).token()).orElseThrow());
        var key = OneTimeCodes.key();
        portal.keyrings.change(author.email(), keyring -> keyring.withKey(key, 0));
        assertThat(MONGO.database().getCollection("sessions").find().map(Document::toJson))
                .noneMatch(json -> json.contains(offered));
        for (int sign = 0; sign < 2; sign++) {
            assertThat(portal.code(author, OneTimeCodes.at(key, portal.clock.instant())))
                    .isTrue();
            assertThat(portal.keyrings.of(author.email()).key())
                    .startsWith("sealed:")
                    .doesNotContain(key);
            portal.clock.move(Duration.ofSeconds(30));
        }
    }

    @Test
    void who_needs_a_second_factor_and_has_none_reads_what_the_community_reads() {
        var viewer = portal.holder(portal.signIn(portal.author()).token())
                .orElseThrow()
                .viewer();
        assertThat(viewer.isStaff()).isFalse();
        assertThat(viewer.clearance()).isEqualTo(Clearance.COMMUNITY);
        assertThat(portal.holder(portal.signIn(portal.reader()).token())
                        .orElseThrow()
                        .standing())
                .isEqualTo(Standing.FULL);
        var amber =
                portal.account("amber@police.example", new Clearance(Category.UNCLASSIFIED, Tlp.AMBER), Role.READER);
        assertThat(portal.holder(portal.signIn(amber).token())
                        .orElseThrow()
                        .viewer()
                        .clearance())
                .isEqualTo(Clearance.COMMUNITY);
    }

    @Test
    void the_first_administrator_has_a_day() {
        var first = portal.account(APortal.ADMINISTRATOR, Clearance.ALL, Role.ADMINISTRATOR);
        assertThat(portal.holder(portal.signIn(first).token())
                        .orElseThrow()
                        .viewer()
                        .isStaff())
                .isTrue();
        portal.clock.move(Duration.ofHours(24));
        var known = portal.holder(portal.signIn(first).token()).orElseThrow();
        assertThat(known.standing()).isEqualTo(Standing.ENROL);
        assertThat(known.viewer().isStaff()).isFalse();
        portal.app(first);
        assertThat(portal.signIn(first).half()).isTrue();
    }

    @Test
    void the_last_second_factor_stays_where_one_is_needed() {
        var author = portal.author();
        var token = portal.signIn(author).token();
        portal.app(author);
        var known = portal.holder(token).orElseThrow();
        assertThatThrownBy(() -> portal.enrolling.dropKey(known)).isInstanceOf(FactorNeeded.class);
        assertThat(portal.keyrings.of(author.email()).hasFactor()).isTrue();
    }

    @Test
    void a_lost_factor_is_told_to_the_sponsors_and_a_reset_ends_every_session() {
        var author = portal.author();
        var before = portal.signIn(author).token();
        portal.app(author);
        var losing = new LostFactors(portal.keyrings, portal.sessions, portal.trail, portal.telling, portal.clock);
        losing.lost(portal.sessions.find(portal.signIn(author).token()).orElseThrow());
        assertThat(losing.lost()).extracting(SecondFactors.Lost::email).containsExactly(author.email());
        losing.reset(author.email(), "sponsor@police.example");
        assertThat(losing.lost()).isEmpty();
        assertThat(portal.holder(before)).isEmpty();
        assertThat(portal.signIn(author).half()).isFalse();
    }

    @Test
    void the_sign_in_before_this_one_is_shown() {
        var reader = portal.reader();
        portal.signIn(reader);
        var earlier = portal.clock.instant();
        portal.clock.move(Duration.ofDays(1));
        portal.signIn(reader);
        assertThat(portal.keyrings.of(reader.email()).lastSignIn())
                .isEqualTo(new SignInNote(earlier.truncatedTo(ChronoUnit.MILLIS), "192.0.2.1"));
    }

    @Test
    void a_proof_is_fresh_for_fifteen_minutes() {
        var token = portal.signIn(portal.reader()).token();
        var session = portal.sessions.find(token).orElseThrow();
        assertThat(session.isFresh(
                        portal.clock.instant().plus(Duration.ofMinutes(15).minusSeconds(1)), Session.FRESH))
                .isTrue();
        assertThat(session.isFresh(portal.clock.instant().plus(Duration.ofMinutes(15)), Session.FRESH))
                .isFalse();
        portal.clock.move(Duration.ofMinutes(20));
        assertThat(portal.proving.byPassphrase(session, APortal.PASSPHRASE, "192.0.2.1"))
                .isTrue();
        portal.sessions.proven(session);
        assertThat(portal.sessions.find(token).orElseThrow().isFresh(portal.clock.instant(), Session.FRESH))
                .isTrue();
    }
}
