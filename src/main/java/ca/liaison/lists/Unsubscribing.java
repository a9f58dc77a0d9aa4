package ca.liaison.lists;

import ca.liaison.Refusal;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Does what the links of {@link Leaving} are for. */
@ApplicationScoped
class Unsubscribing {

    private final Leaving leaving;
    private final DistributionLists lists;
    private final Subscribing subscribing;
    private final AuditTrail trail;

    @Inject
    Unsubscribing(Leaving leaving, DistributionLists lists, Subscribing subscribing, AuditTrail trail) {
        this.leaving = leaving;
        this.lists = lists;
        this.subscribing = subscribing;
        this.trail = trail;
    }

    /** The list that a link is about. */
    DistributionList list(String token) {
        return lists.get(opened(token).list());
    }

    /** Effective before the next message is handed over. */
    DistributionList leave(String token) {
        var leave = opened(token);
        var list = lists.get(leave.list());
        return trail.doing(Deed.of("list.leave", leave.email()).fromNowhere().on("list", list.id()), () -> {
            subscribing.leave(list, leave.email());
            return list;
        });
    }

    private Leaving.Leave opened(String token) {
        return leaving.open(token).orElseThrow(NoSuchLink::new);
    }

    private static final class NoSuchLink extends Refusal {
        NoSuchLink() {
            super(404, "lists.leave.unknown", "A link to leave a list that this portal did not make");
        }
    }
}
