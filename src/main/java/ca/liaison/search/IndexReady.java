package ca.liaison.search;

import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready for readers only while the index answers. Whoever asks first opens it, soon after the start and in the
 * background; nobody waits for that here, so it is not asked within the first seconds.
 */
@Readiness
@ApplicationScoped
class IndexReady implements HealthCheck {

    private static final Duration OPENING = Duration.ofSeconds(10);

    private final Index index;
    private final Clock clock;
    private final Instant asked;

    @Inject
    IndexReady(Index index, Clock clock) {
        this.index = index;
        this.clock = clock;
        asked = clock.instant().plus(OPENING);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("index");
        try {
            return answer.withData("asked", isAsked()).up().build();
        } catch (RuntimeException e) { // whatever the index says when it cannot be read is the answer
            return answer.withData("problem", e.getClass().getSimpleName())
                    .down()
                    .build();
        }
    }

    private boolean isAsked() {
        if (clock.instant().isBefore(asked)) {
            return false;
        }
        index.ask(
                Viewer.anonymous(clock.instant()),
                null,
                visible -> visible.count(visible.entry().matchAll().toPredicate()));
        return true;
    }
}
