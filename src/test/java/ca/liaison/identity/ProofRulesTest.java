package ca.liaison.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Routes;
import ca.liaison.testing.Routes.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which ways to do something ask for a fresh proof of who it is, and that the documentation says so. */
class ProofRulesTest {

    private static final Path DOCUMENTED = Path.of("src", "docs", "actions.md");

    @Test
    void every_way_to_an_action_that_needs_a_proof_asks_for_it() throws Exception {
        var asked = Routes.all().stream()
                .filter(route -> ProofRules.changes(route.method()))
                .filter(route -> action(route) != null && action(route).needsProof())
                .toList();
        assertThat(asked).hasSizeGreaterThan(30).allMatch(ProofRulesTest::asks);
        assertThat(asked)
                .extracting(Route::toString)
                .contains(
                        "POST /api/approvals/{id}/approve",
                        "POST /api/publications/{id}/withdraw",
                        "POST /api/publications");
    }

    @Test
    void whatever_else_changes_something_asks_unless_a_reason_says_why_not() throws Exception {
        var without = Routes.all().stream()
                .filter(route -> ProofRules.changes(route.method()) && !asks(route))
                .toList();
        assertThat(without)
                .allMatch(route ->
                        route.method().getAnnotation(NeedsNoProof.class).value().length() > 10);
        assertThat(without)
                .extracting(route -> route.method().getDeclaringClass().getSimpleName() + "#"
                        + route.method().getName())
                .containsExactlyInAnyOrder(
                        "SignInResource#signIn",
                        "SignInResource#signOut",
                        "SecondStepResource#prove",
                        "LostResource#tell",
                        "ConfirmResource#prove",
                        "KeptResource#drop",
                        "RecoveryResource#ask",
                        "RecoveryResource#change",
                        "SessionsResource#revoke",
                        "MyAccountResource#stay",
                        "InvitationResource#accept",
                        "RequestAccessResource#send",
                        "MyDataResource#correct",
                        "ReleaseResource#send",
                        "ReleaseRequestsResource#toggled",
                        "ListsResource#change",
                        "LeaveResource#leave",
                        "LeaveApi#leave",
                        "CircularsResource#acknowledge",
                        "AcknowledgementApi#acknowledge");
    }

    @Test
    void what_only_looks_asks_where_it_shows_secrets_or_everything_at_once() throws Exception {
        assertThat(Routes.all().stream()
                        .filter(route -> !ProofRules.changes(route.method()) && asks(route))
                        .map(Route::template))
                .contains(
                        "/{language: en|fr}/admin/{what: review|examen}/review.csv",
                        "/{language: en|fr}/{section: account|compte}/{what: tokens|jetons}");
    }

    @Test
    void the_documentation_has_the_table() throws Exception {
        assertThat(Files.readString(DOCUMENTED)).contains(table());
    }

    private static String table() throws Exception {
        var roles = Role.values();
        var lines = new LinkedHashSet<String>();
        lines.add("| Action | " + Stream.of(roles).map(Role::name).collect(Collectors.joining(" | "))
                + " | fresh proof |");
        lines.add("|" + "---|".repeat(roles.length + 2));
        for (var action : Action.values()) {
            lines.add("| " + action + " | "
                    + Stream.of(roles)
                            .map(role -> action == Action.READ || action.roles().contains(role) ? "yes" : "")
                            .collect(Collectors.joining(" | "))
                    + " | " + (action.needsProof() ? "yes" : "") + " |");
        }
        lines.add("");
        lines.add("| Asks for none, though it changes something | Why |");
        lines.add("|---|---|");
        Routes.all().stream()
                .filter(route -> ProofRules.changes(route.method()) && !asks(route))
                .map(route -> "| `" + route.template().replace("|", "\\|") + "` | "
                        + route.method().getAnnotation(NeedsNoProof.class).value() + " |")
                .sorted()
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private static boolean asks(Route route) {
        return ProofRules.isNeeded(route.method().getDeclaringClass(), route.method());
    }

    private static Action action(Route route) {
        return Stream.of(
                        route.method().getAnnotation(Needs.class),
                        route.method().getDeclaringClass().getAnnotation(Needs.class))
                .filter(needs -> needs != null)
                .map(Needs::value)
                .findFirst()
                .orElse(null);
    }
}
