package ca.liaison.administration;

import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.mail.Outbox;
import ca.liaison.mail.Posted;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Emails that could not be sent, and a clock that is in doubt. */
@ApplicationScoped
class OperationsWaiting implements DeskItem {

    private final Outbox outbox;
    private final TrustedTime time;

    @Inject
    OperationsWaiting(Outbox outbox, TrustedTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public Action needed() {
        return Action.ADMINISTER;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        return Stream.concat(
                Pile.of("administration.desk.failed", outbox.failed(), Posted::postedAt, Address.OUTBOX),
                time.doubt().stream().map(doubt -> new Pile("administration.desk.clock", 1, null, Address.CLOCK, "")));
    }
}
