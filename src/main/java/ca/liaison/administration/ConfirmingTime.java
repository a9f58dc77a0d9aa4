package ca.liaison.administration;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.jobs.Waking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Somebody says that the clock is right: that is entered, and what waited for it goes on. */
@ApplicationScoped
class ConfirmingTime {

    private final TrustedTime time;
    private final Waking waking;
    private final AuditTrail trail;

    @Inject
    ConfirmingTime(TrustedTime time, Waking waking, AuditTrail trail) {
        this.time = time;
        this.waking = waking;
        this.trail = trail;
    }

    /** Where there is no doubt, nothing is confirmed. */
    void confirm(Viewer by) {
        time.doubt().ifPresent(doubt -> {
            trail.doing(Deed.of("clock.confirm", by).changing("time", doubt.expected(), doubt.clock()), () -> {
                time.confirm();
                return null;
            });
            waking.wakeDisposing();
        });
    }
}
