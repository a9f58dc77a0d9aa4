package ca.liaison.starting;

import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;

/** A step that is not made before its turn. */
record Planned(Stage stage, Supplier<StartStep> step) {

    static Planned of(Instance.Handle<StartStep> handle) {
        return new Planned(handle.getBean().getBeanClass().getAnnotation(StartsIn.class).value(), handle::get);
    }

    void take() {
        step.get().take();
    }
}
