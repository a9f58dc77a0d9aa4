package ca.liaison.identity;

import static ca.liaison.identity.Role.AUDITOR;
import static ca.liaison.identity.Role.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.testing.Routes;
import ca.liaison.testing.Routes.Route;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every route says whom it lets in, the documentation says the same, and a route that says nothing is closed. */
class RouteRulesTest {

    private static final Path DOCUMENTED = Path.of("src", "docs", "access.md");

    @Test
    void every_route_has_one_marker() throws Exception {
        assertThat(Routes.all()).hasSizeGreaterThan(150);
        assertThat(Routes.all().stream().filter(route -> found(route).isEmpty()))
                .as("routes with no marker, or with two")
                .isEmpty();
    }

    @Test
    void an_open_route_says_why() throws Exception {
        assertThat(Routes.all().stream()
                        .map(RouteRulesTest::marker)
                        .filter(Open.class::isInstance)
                        .map(marker -> ((Open) marker).value()))
                .isNotEmpty()
                .allMatch(why -> why.length() > 10);
    }

    @Test
    void what_a_method_says_goes_before_what_its_class_says() {
        assertThatCode(() -> enter(Resource.class, "open")).doesNotThrowAnyException();
        assertThatThrownBy(() -> enter(Resource.class, "ofItsClass")).isInstanceOf(SignInNeeded.class);
        assertThatCode(() -> enter(Resource.class, "ofItsClass", READER)).doesNotThrowAnyException();
        assertThatThrownBy(() -> enter(Resource.class, "audit")).isInstanceOf(SignInNeeded.class);
        assertThatThrownBy(() -> enter(Resource.class, "audit", READER)).isInstanceOf(NotAllowed.class);
        assertThatCode(() -> enter(Resource.class, "audit", AUDITOR)).doesNotThrowAnyException();
    }

    @Test
    void a_route_that_says_nothing_or_two_things_is_not_there() {
        for (var closed : List.of("contradicting", "silent", "proving")) {
            // no JAX-RS is here that could make the answer of the exception, so it only begins to be one
            assertThatThrownBy(() -> enter(closed.equals("contradicting") ? Resource.class : Silent.class, closed))
                    .as(closed)
                    .hasStackTraceContaining("NotFoundException.<init>");
        }
    }

    /** This prints what belongs there when it is not the same. */
    @Test
    void the_documentation_has_the_table() throws Exception {
        assertThat(Files.readString(DOCUMENTED)).endsWith("\n\n" + table() + "\n");
    }

    private static String table() throws Exception {
        return Stream.concat(
                        Stream.of("| Route | Verb | Who may enter | Why open |", "|---|---|---|---|"),
                        Routes.all().stream()
                                .map(RouteRulesTest::row)
                                .distinct()
                                .sorted())
                .collect(Collectors.joining("\n"));
    }

    private static String row(Route route) {
        var marker = marker(route);
        var who = marker instanceof Needs needs
                ? "whoever may " + needs.value()
                : marker instanceof Open ? "everybody" : "whoever is signed in";
        var why = marker instanceof Open open ? open.value() : "";
        return "| `%s` | %s | %s | %s |".formatted(route.template().replace("|", "\\|"), route.verb(), who, why);
    }

    private static Annotation marker(Route route) {
        return found(route).orElseThrow(() -> new AssertionError("Who may enter " + route + "?"));
    }

    private static Optional<Annotation> found(Route route) {
        return RouteRules.marker(route.method().getDeclaringClass(), route.method());
    }

    private static void enter(Class<?> resource, String method, Role... roles) throws Exception {
        var now = Clock.systemUTC().instant();
        var check = new RouteCheck();
        check.viewer = new CurrentViewer(Clock.systemUTC());
        if (roles.length > 0) {
            check.viewer.is(new Viewer("somebody@x.ca", Set.of(roles), null, Clearance.COMMUNITY, now, ""));
        }
        check.resource = new Asked(resource, resource.getDeclaredMethod(method));
        check.filter(null);
    }

    private record Asked(Class<?> getResourceClass, Method getResourceMethod) implements ResourceInfo {}

    @NeedsSignIn
    private static final class Resource {
        void ofItsClass() {}

        @Open("It is a test")
        void open() {}

        @Needs(Action.AUDIT)
        void audit() {}

        @Open("It is a test")
        @NeedsSignIn
        void contradicting() {}
    }

    private static final class Silent {
        void silent() {}

        @StepUp
        void proving() {}
    }
}
