package ca.liaison.start;

import java.util.function.Supplier;

/** A step that is not made before its turn. */
record Planned(Stage stage, Supplier<StartStep> step) {

    void take() {
        step.get().take();
    }
}
