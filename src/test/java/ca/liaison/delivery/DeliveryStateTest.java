package ca.liaison.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of the documentation is the one of the code. */
class DeliveryStateTest {

    @Test
    void the_documentation_has_the_table_of_the_code() throws IOException {
        var table = "| state | may become | final |\n|---|---|---|\n"
                + Arrays.stream(DeliveryState.values())
                        .map(state -> "| " + state + " | "
                                + (state.next().isEmpty()
                                        ? "nothing"
                                        : state.next().stream().map(Enum::name).collect(joining(", ")))
                                + " | " + (state.isFinal() ? "yes" : "no") + " |\n")
                        .collect(joining());

        assertThat(Files.readString(Path.of("src/docs/delivery.md"))).contains("\n" + table + "\n");
    }

    @Test
    void what_is_final_is_left_only_by_what_comes_back_what_people_do_and_their_decision() {
        for (var state : DeliveryState.values()) {
            if (state.isFinal()) {
                assertThat(state.next())
                        .as(state.name())
                        .doesNotContain(DeliveryState.SENDING, DeliveryState.CLAIMED, DeliveryState.DEFERRED);
            }
        }
        assertThat(DeliveryState.ACKNOWLEDGED.next()).isEmpty();
    }
}
