package ca.liaison.delivery;

import static ca.liaison.delivery.DeliveryState.PLANNED;
import static ca.liaison.delivery.DeliveryState.REJECTED;
import static ca.liaison.delivery.DeliveryState.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Notes in a line what people and other mail systems make of it, while it may be on its way. */
@ApplicationScoped
class Noting {

    /** If the one who asks for it dies, somebody comes by soon all the same. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Sheets sheets;
    private final Claims claims;
    private final MailingRecords mailings;
    private final Clock clock;

    @Inject
    Noting(Sheets sheets, Claims claims, MailingRecords mailings, Clock clock) {
        this.sheets = sheets;
        this.claims = claims;
        this.mailings = mailings;
        this.clock = clock;
    }

    /**
     * Gives a line a new state where that may follow, else keeps the time alone; the state may follow later.
     *
     * @param reply what was said, or null
     */
    void mark(Delivery line, DeliveryState to, String time, String reply) {
        var now = clock.instant();
        boolean noted = false;
        while (true) {
            var state = sheets.read(line.mailing(), Sheets.of(line.number()))
                    .lines()
                    .get(line.number())
                    .state();
            if (state.mayBecome(to) && state != DeliveryState.SENDING) {
                if (sheets.mark(line.mailing(), line.number(), state, to, time, now, reply)) {
                    return;
                }
            } else if (noted) {
                return;
            } else {
                sheets.note(line.mailing(), line.number(), time, now);
                noted = true; // and once more: the relay may have taken it in this moment
            }
        }
    }

    void sendAgain(Delivery line) {
        int sheet = Sheets.of(line.number());
        claims.ask(line.mailing(), sheet, clock.instant().plus(SOON));
        for (var from : new DeliveryState[] {UNKNOWN, REJECTED}) {
            if (sheets.move(line.mailing(), line.number(), from, PLANNED, null, Sheets.Change.NONE)) {
                sheets.forgetTries(line.mailing(), line.number());
            }
        }
        mailings.beginAnew(line.mailing());
        mailings.move(line.mailing(), Progress.RUNNING, clock.instant(), Progress.COMPLETE);
        claims.ask(line.mailing(), sheet, clock.instant());
    }
}
