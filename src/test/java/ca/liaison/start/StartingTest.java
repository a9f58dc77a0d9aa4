package ca.liaison.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartingTest {

    private static final RuntimeException AWAY = new IllegalStateException("away");

    private final List<String> taken = new ArrayList<>();
    private boolean away = true;
    private final Starting starting = new Starting(
            Stream::empty,
            () -> Stream.<Outage>of(trouble -> trouble == AWAY ? Optional.of("It is waited for") : Optional.empty()),
            new Listening());

    @Test
    void what_is_wrong_in_one_stage_is_told_together_and_later_stages_are_not_begun() {
        var left = steps(
                step(Stage.BASICS, () -> refuse("The key is short.")),
                step(Stage.BASICS, () -> refuse("The words are missing.")),
                step(Stage.STORE, () -> taken.add("store")));

        assertThatThrownBy(() -> starting.took(left))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The key is short. The words are missing.");
        assertThat(taken).isEmpty();
        assertThat(starting.isDone()).isFalse();
    }

    @Test
    void what_the_container_has_wrapped_is_told_all_the_same() {
        var left = steps(step(Stage.BASICS, () -> {
            throw new IllegalStateException("of the container", new CannotStart("The key is short."));
        }));

        assertThatThrownBy(() -> starting.took(left))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The key is short.");
    }

    @Test
    void what_is_away_is_waited_for_and_what_is_done_is_not_done_again() {
        var left = steps(
                step(Stage.BASICS, () -> taken.add("key")),
                step(Stage.STORE, () -> {
                    if (away) {
                        throw AWAY;
                    }
                    taken.add("store");
                }),
                step(Stage.WORK, () -> taken.add("work")));

        assertThat(starting.took(left)).isFalse();
        assertThat(starting.isDone()).isFalse();
        assertThat(starting.waitingFor()).isEqualTo("It is waited for");

        away = false;
        assertThat(starting.took(left)).isTrue();
        assertThat(starting.isDone()).isTrue();
        assertThat(taken).containsExactly("key", "store", "work");
    }

    private static List<Planned> steps(Planned... steps) {
        return new ArrayList<>(List.of(steps));
    }

    private static Planned step(Stage stage, Runnable work) {
        return new Planned(stage, () -> work::run);
    }

    private static void refuse(String sentence) {
        throw new CannotStart(sentence);
    }
}
