package ca.liaison.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before everything that has to be there is there. */
@Readiness
@ApplicationScoped
class Started implements HealthCheck {

    private final Starting starting;

    @Inject
    Started(Starting starting) {
        this.starting = starting;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("start");
        return starting.isDone()
                ? answer.up().build()
                : answer.withData("reason", starting.waitingFor()).down().build();
    }
}
