package ca.liaison.circulars;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.web.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final Path DOCUMENTED = Path.of("src", "docs", "circulars.md");

    static String table() {
        return Stream.concat(
                        Stream.of("| What is done | In which state | Becomes | Who |", "|---|---|---|---|"),
                        Arrays.stream(Move.values()).map(MoveTest::row))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Move move) {
        return "| " + Messages.text(Language.EN, "circulars.move." + move) + " | "
                + move.from().stream()
                        .map(state -> Messages.text(Language.EN, "circulars.state." + state))
                        .collect(Collectors.joining(", "))
                + " | " + Messages.text(Language.EN, "circulars.state." + move.to()) + " | "
                + (move.action() == null ? "the portal" : "whoever may " + move.action()) + " |";
    }

    @Test
    void the_documentation_has_the_table() throws Exception {
        assertThat(Files.readString(DOCUMENTED)).contains("\n\n" + table() + "\n\n");
    }

    @Test
    void what_has_gone_out_is_not_changed_any_more() {
        for (var state : CircularState.values()) {
            assertThat(Move.EDIT.isPossible(state)).as(state.name()).isEqualTo(!state.isIssued());
        }
    }

    @Test
    void nothing_is_sent_that_was_not_approved() {
        assertThat(Move.SEND.from()).containsExactlyInAnyOrder(CircularState.APPROVED, CircularState.SCHEDULED);
        assertThat(Stream.of(Move.values()).filter(move -> move.to() == CircularState.APPROVED))
                .containsExactly(Move.APPROVE);
    }
}
