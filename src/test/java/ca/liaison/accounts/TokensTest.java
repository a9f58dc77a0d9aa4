package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.signin.APortal;
import ca.liaison.accounts.signin.IdentityProvider;
import ca.liaison.accounts.signin.Programs;
import ca.liaison.accounts.signin.RecentProofs;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.web.SiteForTests;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokensTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private static final String ADDRESS = "192.0.2.1";

    private APortal portal;
    private Programs programs;

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
    }

    @Test
    void a_token_acts_for_its_holder_within_its_scope_until_it_expires_or_is_revoked() {
        var admin = portal.account("boss@liaison.example", Clearance.ALL, Role.ADMINISTRATOR);
        portal.app(admin);
        var read = portal.tokens.make(admin, "reading", Scope.READ, Duration.ofDays(30));
        var write = portal.tokens.make(admin, "writing", Scope.WRITE, Duration.ofDays(90));
        var all = portal.tokens.make(admin, "everything", Scope.ADMIN, Duration.ofDays(365));

        assertThat(actions(read)).containsExactly(Action.READ);
        assertThat(actions(write))
                .contains(Action.WRITE, Action.PREPARE)
                .doesNotContain(Action.ADMINISTER, Action.AUDIT, Action.COORDINATE);
        assertThat(actions(all)).contains(Action.ADMINISTER);

        portal.clock.move(Duration.ofDays(30));
        assertThat(programs.byBearer(read, ADDRESS)).isEmpty();
        var kept = portal.tokens.of(admin.email()).stream()
                .filter(token -> token.name().equals("writing"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.toString()).doesNotContain(write);
        assertThat(kept.usedFrom()).isEqualTo(ADDRESS);
        portal.tokens.revoke(kept);
        assertThat(programs.byBearer(write, ADDRESS)).isEmpty();
        assertThat(programs.byBearer(all, ADDRESS)).isPresent();
    }

    @Test
    void administrators_see_everybodys_and_end_one_by_the_number_that_is_shown() {
        var reader = portal.tokens.make(portal.reader(), "reading", Scope.READ, Duration.ofDays(30));
        var author = portal.tokens.make(portal.author(), "writing", Scope.WRITE, Duration.ofDays(30));
        assertThat(portal.tokens.count()).isEqualTo(2);
        assertThat(portal.tokens.all(0, 25)).extracting(Token::name).containsExactly("writing", "reading");
        assertThat(portal.tokens.all(1, 25)).extracting(Token::name).containsExactly("reading");
        var shown = portal.tokens.all(0, 25).get(0).number();
        assertThat(List.of("", "0123456789abcdef", ".*", shown.substring(1)))
                .allMatch(number -> portal.tokens.find(number).isEmpty());
        portal.tokens.revoke(portal.tokens.find(shown).orElseThrow());
        assertThat(programs.byBearer(author, ADDRESS)).isEmpty();
        assertThat(programs.byBearer(reader, ADDRESS)).isPresent();
    }

    @Test
    void a_token_is_also_the_password_of_its_holder_and_of_nobody_else() {
        var reader = portal.reader();
        var token = portal.tokens.make(reader, "a", Scope.READ, Duration.ofDays(30));
        assertThat(programs.byPassword("Reader@Police.example", token, ADDRESS, true))
                .isPresent();
        assertThat(programs.byPassword("author@police.example", token, ADDRESS, true))
                .isEmpty();
    }

    @Test
    void a_token_of_whoever_lacks_a_second_factor_does_no_more_than_they_may() {
        var author = portal.author();
        var token = portal.tokens.make(author, "a", Scope.ADMIN, Duration.ofDays(30));
        assertThat(programs.byBearer(token, ADDRESS).orElseThrow().isStaff()).isFalse();
    }

    @Test
    void a_token_ends_with_its_agency() {
        var token = portal.tokens.make(portal.reader(), "a", Scope.READ, Duration.ofDays(30));
        portal.agencyIsGood = false;
        assertThat(programs.byBearer(token, ADDRESS)).isEmpty();
    }

    @Test
    void nobody_but_the_first_administrator_signs_in_with_a_password_by_http_basic() {
        portal.reader();
        var first = portal.account(APortal.ADMINISTRATOR, Clearance.ALL, Role.ADMINISTRATOR);
        assertThat(programs.byPassword("reader@police.example", APortal.PASSPHRASE, ADDRESS, true))
                .isEmpty();
        assertThat(programs.byPassword(first.email(), APortal.PASSPHRASE, ADDRESS, false))
                .as("where others can listen")
                .isEmpty();
        assertThat(programs.byPassword(first.email(), APortal.PASSPHRASE, ADDRESS, true))
                .isPresent();
        portal.app(first);
        assertThat(programs.byPassword(first.email(), APortal.PASSPHRASE, ADDRESS, true))
                .as("with a second factor")
                .isEmpty();
    }

    @Test
    void made_up_tokens_are_nobody() {
        for (var token :
                Set.of("", "liaison_", "liaison_AAAAAAAAAAAAAAAAAAAAAA", "a.b.c", "eyJhbGciOiJub25lIn0.e30.")) {
            assertThat(programs.byBearer(token, ADDRESS)).isEmpty();
        }
    }

    private List<Action> actions(String token) {
        var viewer = programs.byBearer(token, ADDRESS).orElseThrow();
        return Arrays.stream(Action.values())
                .filter(action -> Access.may(viewer, action, Audience.PORTAL))
                .toList();
    }
}
