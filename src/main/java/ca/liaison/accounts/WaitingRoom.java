package ca.liaison.accounts;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Where tries beyond an {@link Allowance} wait for their turn. Each of them holds a thread of the server meanwhile, so
 * there are few seats.
 */
@ApplicationScoped
class WaitingRoom extends Bulkhead {

    WaitingRoom() {
        super("delayed tries", 6, 0, Attempts.PATIENCE);
    }

    /** @throws TooManyAttempts where nobody waits any more because the server stops */
    void pass(String asker, Duration time) {
        if (!time.isZero()) {
            run(asker, () -> {
                sit(time);
                return null;
            });
        }
    }

    void sit(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(time);
        }
    }
}
