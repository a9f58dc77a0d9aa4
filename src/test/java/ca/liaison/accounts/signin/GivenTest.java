package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.accounts.AccountData;
import ca.liaison.accounts.Members;
import ca.liaison.accounts.Scope;
import ca.liaison.accounts.SealingForTests;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.mail.OutboxForTests;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.Race;
import ca.liaison.web.SiteForTests;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was given to somebody ends with its reason, whichever that is, and nothing that works once works twice, however
 * many try.
 */
class GivenTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private static final String ADDRESS = "192.0.2.1";
    private static final String NEW = "seven lemons climb a ladder";
    private static final Pattern LINK = Pattern.compile("/sign-in/recovery/(\\S+)");

    private APortal portal;
    private Programs programs;
    private Account reader;
    private Instant before;

    @BeforeEach
    void open() {
        portal = new APortal(MONGO.shelves());
        var provider =
                new IdentityProvider(Optional.empty(), "liaison", Optional.empty(), SiteForTests.site(), portal.clock);
        programs = new Programs(
                portal.accounts,
                portal.keyrings,
                portal.tokens,
                portal.holders,
                portal.membership,
                portal.first,
                portal.signingIn,
                new RecentProofs(portal.clock),
                provider,
                portal.clock);
        portal.members.open(newcomer("reader@police.example", Set.of(Role.READER)), APortal.PASSPHRASE);
        reader = now();
        before = portal.clock.instant();
        portal.clock.move(Duration.ofSeconds(5));
    }

    /** What ends everything that was given before, though its owner may get in again with what comes afterwards. */
    enum End {
        LEFT_AND_INVITED_AGAIN {
            @Override
            void come(GivenTest test) {
                test.portal.members.disable(test.reader.email());
                test.portal.clock.move(Duration.ofMinutes(1));
                assertThat(test.portal.members.open(
                                test.newcomer(test.reader.email(), Set.of(Role.READER)), APortal.PASSPHRASE))
                        .isTrue();
            }
        },
        EXPIRED_AND_CONFIRMED {
            @Override
            void come(GivenTest test) {
                var found = test.now();
                MONGO.shelves()
                        .open("accounts", Account.class)
                        .updateOne(
                                Filters.eq("_id", found.email()),
                                new Document("$set", new Document("validUntil", test.portal.clock.instant())));
                assertThat(test.portal.members.confirm(
                                test.now(), test.portal.clock.instant().plus(Duration.ofDays(365))))
                        .isTrue();
            }
        },
        ERASED_AND_OPENED_ANEW {
            @Override
            void come(GivenTest test) {
                new AccountData(
                                test.portal.accounts,
                                test.portal.sessions,
                                test.portal.sweeping,
                                test.portal.keyrings,
                                test.portal.tokens,
                                test.portal.devices,
                                test.portal.clock,
                                Optional.empty())
                        .erase(test.reader.email());
                assertThat(test.portal.members.open(
                                test.newcomer(test.reader.email(), Set.of(Role.READER)), APortal.PASSPHRASE))
                        .isTrue();
            }
        },
        PASSPHRASE_CHANGED {
            @Override
            void come(GivenTest test) {
                assertThat(test.portal.changing.change(test.now(), NEW, null)).isTrue();
            }
        },
        ROLE_GIVEN {
            @Override
            void come(GivenTest test) {
                assertThat(test.portal.members.grant(
                                test.now(), Set.of(Role.READER, Role.DELEGATE), test.reader.clearance()))
                        .isTrue();
            }
        },
        ROLE_REVOKED {
            @Override
            void come(GivenTest test) {
                test.portal.members.revoke(test.reader.email(), Role.READER);
            }
        },
        CLEARANCE_CHANGED {
            @Override
            void come(GivenTest test) {
                assertThat(test.portal.members.grant(test.now(), test.reader.roles(), Clearance.NONE))
                        .isTrue();
            }
        };

        abstract void come(GivenTest test);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void an_end_ends_what_was_given_before(End end) {
        var token = portal.tokens.make(reader, "nightly", Scope.READ, Duration.ofDays(90));
        var session = portal.signIn(reader).token();
        portal.kept.keep(portal.sessions.find(session).orElseThrow(), "/en/x", "a=1");
        var half = portal.sessions.open(reader, true, false, APortal.HOME);
        var links = List.of(recovery(), recovery());

        end.come(this);

        assertThat(programs.byBearer(token, ADDRESS)).as("the token").isEmpty();
        assertThat(programs.byPassword(reader.email(), token, ADDRESS, true))
                .as("the token as a password")
                .isEmpty();
        assertThat(portal.holder(session)).as("the session").isEmpty();
        assertThat(portal.holder(half)).as("half a sign-in").isEmpty();
        assertThat(links)
                .allMatch(link -> portal.recovering.holder(link).isEmpty())
                .noneMatch(link -> portal.recovering.recover(link, "another one that is long"));
        var later = portal.sessions.open(now(), false, false, APortal.HOME);
        portal.kept.follow(session, portal.sessions.find(later).orElseThrow());
        assertThat(portal.kept.of(portal.sessions.find(later).orElseThrow()))
                .as("the form that waited")
                .isEmpty();
        assertThat(portal.signingIn.byProvider(reader.email(), true, before, APortal.HOME))
                .as("on the way to the identity provider")
                .isEmpty();
        assertThat(portal.holder(later)).as("what is given afterwards").isPresent();
        assertThat(programs.byBearer(portal.tokens.make(now(), "new", Scope.READ, Duration.ofDays(90)), ADDRESS))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void what_ended_lets_nobody_in_although_the_sweep_never_came(End end) {
        var token = portal.tokens.make(reader, "nightly", Scope.READ, Duration.ofDays(90));
        var session = portal.signIn(reader).token();
        var link = recovery();
        var left = List.of("tokens", "sessions", "recoveries").stream()
                .collect(Collectors.toMap(name -> name, GivenTest::copy));

        end.come(this);
        left.forEach((name, documents) -> {
            var collection = MONGO.database().getCollection(name);
            collection.deleteMany(new Document());
            collection.insertMany(documents);
        });

        assertThat(programs.byBearer(token, ADDRESS)).isEmpty();
        assertThat(portal.holder(session)).isEmpty();
        assertThat(portal.recovering.recover(link, "another one that is long")).isFalse();
    }

    @Test
    void whoever_changes_their_passphrase_stays_where_they_did() {
        var here = portal.signIn(reader).token();
        var elsewhere = portal.signIn(reader).token();
        assertThat(portal.changing.change(
                        reader, NEW, portal.sessions.find(here).orElseThrow()))
                .isTrue();
        assertThat(portal.holder(here)).isPresent();
        assertThat(portal.holder(elsewhere)).isEmpty();
    }

    @Test
    void a_second_step_that_was_begun_before_an_end_opens_nothing_after_it() {
        var half = portal.sessions
                .find(portal.sessions.open(reader, true, false, APortal.HOME))
                .orElseThrow();
        End.ROLE_GIVEN.come(this);
        assertThat(portal.holder(portal.signingIn.finish(half, APortal.HOME).token()))
                .isEmpty();
    }

    @Test
    void a_link_that_replaces_a_passphrase_is_used_by_one_of_many() throws Exception {
        var link = recovery();
        assertThat(Race.won(number -> portal.recovering.recover(link, NEW + " " + number)))
                .isEqualTo(1);
    }

    @Test
    void of_many_links_one_replaces_the_passphrase() throws Exception {
        var links = List.of(recovery(), recovery(), recovery());
        assertThat(Race.won(number -> portal.recovering.recover(links.get(number % 3), NEW + " " + number)))
                .isEqualTo(1);
        assertThat(links).allMatch(link -> portal.recovering.holder(link).isEmpty());
    }

    @Test
    void the_challenge_of_a_passkey_is_answered_by_one_of_many() throws Exception {
        var token = portal.signIn(reader).token();
        portal.sessions.challenge(portal.sessions.find(token).orElseThrow(), "{}");
        var asked = portal.sessions.find(token).orElseThrow();
        assertThat(Race.won(number -> portal.sessions.takeChallenge(asked))).isEqualTo(1);
    }

    @Test
    void a_trip_to_the_identity_provider_ends_once() throws Exception {
        var trips = new OidcTrips(MONGO.shelves(), portal.clock);
        trips.begin("state", "verifier", Language.EN, new Next(null));
        assertThat(Race.won(number -> trips.end("state").isPresent())).isEqualTo(1);
    }

    @Test
    void one_of_many_changes_of_the_same_account_counts() throws Exception {
        var seen = now();
        assertThat(Race.won(number -> portal.members.grant(
                        seen, Set.of(Role.READER), number % 2 == 0 ? Clearance.NONE : Clearance.ALL)))
                .isEqualTo(1);
        var again = now();
        assertThat(Race.won(number -> portal.changing.change(again, NEW + " " + number, null)))
                .isEqualTo(1);
    }

    private Account now() {
        return portal.accounts.find("reader@police.example").orElseThrow();
    }

    private Members.Newcomer newcomer(String email, Set<Role> roles) {
        return new Members.Newcomer(
                email,
                "Jo",
                null,
                roles,
                Clearance.COMMUNITY,
                portal.clock.instant().plus(Duration.ofDays(365)),
                portal.clock.instant());
    }

    /** The newest link to the reader. */
    private String recovery() {
        portal.clock.move(Duration.ofMillis(1));
        portal.recovering.ask(reader.email(), Language.EN);
        while (portal.recovering.doOne()) { // until nobody waits
            assertThat(portal.recoveries.waiting()).isEmpty();
        }
        var newest = MONGO.database()
                .getCollection("outbox")
                .find(Filters.regex("_id", "^recovery/"))
                .sort(new Document("postedAt", -1))
                .first();
        var link = LINK.matcher(
                OutboxForTests.whole(MONGO.shelves(), newest.getString("_id"), SealingForTests.envelope()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<Document> copy(String collection) {
        return MONGO.database().getCollection(collection).find().into(new ArrayList<>());
    }
}
