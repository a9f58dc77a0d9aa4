package ca.liaison.administration;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.Heartbeat;
import ca.liaison.jobs.TrustedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Somebody says that the clock is right: that is entered, and what waited for it goes on. */
@ApplicationScoped
class ConfirmingTime {

    private final TrustedTime time;
    private final Heartbeat heartbeat;
    private final AuditTrail trail;

    @Inject
    ConfirmingTime(TrustedTime time, Heartbeat heartbeat, AuditTrail trail) {
        this.time = time;
        this.heartbeat = heartbeat;
        this.trail = trail;
    }

    /** Where there is no doubt, nothing is confirmed. */
    void confirm(Viewer by) {
        time.doubt().ifPresent(doubt -> {
            trail.doing(Deed.of("clock.confirm", by).changing("time", doubt.expected(), doubt.clock()), () -> {
                time.confirm();
                return null;
            });
            heartbeat.wakeDisposing();
        });
    }
}
