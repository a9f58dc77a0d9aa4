package ca.liaison.load;

import ca.liaison.Refusal;
import java.time.Duration;

/** There is more of this work to do than the portal can take on now. Nothing of it was begun. */
public final class Busy extends Refusal {

    private final Duration wait;

    Busy(String work, Duration wait) {
        super(503, "load.busy", "More is asked of '" + work + "' than is done at once");
        this.wait = wait;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
